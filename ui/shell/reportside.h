// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/id.h"

#include <QObject>

class QStackedWidget;

namespace sportello {

class Actions;
class BrandScope;
class ReadingSide;
class ReportPage;
class StatusLine;
class ViewSide;

/// The reports in the place of the panes: how one gets there, to a conversation and back.
class ReportSide : public QObject
{
    Q_OBJECT

public:
    /// All of them outlive this object. `pages` has the panes first and the page somewhere.
    struct Parts
    {
        BrandScope &scope;
        ReportPage &page;
        QStackedWidget &pages;
        ReadingSide &reading;
        ViewSide &views;
        StatusLine &status;
    };

    ReportSide(const Parts &parts, const Actions &actions, QObject *parent = nullptr);

    bool isOpen() const;

private:
    void open();
    void close();
    void enableDecisions(bool enabled);

    Parts m_parts;
    const Actions &m_actions;
};

} // namespace sportello
