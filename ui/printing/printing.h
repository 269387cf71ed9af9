// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QMarginsF>
#include <QObject>
#include <QString>

#include <functional>

class QPagedPaintDevice;
class QPrinter;
class QWidget;

namespace sportello {

/// What is to be printed, whatever it is.
struct PrintJob
{
    QString title; ///< as the queue of the printer shows it
    QMarginsF margins; ///< mm; the dialog may change them
    int resolution = 96; ///< dots per inch that the painting counts with
    /// Paints all pages on the paper that the device has. False when something could not be
    /// painted.
    std::function<bool(QPagedPaintDevice &)> paint;
};

/// Prints through the dialog of the system, and says how it went.
class Printing : public QObject
{
    Q_OBJECT

public:
    /// The dialog belongs to that window, which outlives this object.
    explicit Printing(QWidget &window);

    /// Asks for a printer first. The dialog offers a PDF too, also where there is no printer.
    void ask(const PrintJob &job);
    /// On the paper that the printer has.
    void print(const PrintJob &job, QPrinter &printer);

Q_SIGNALS:
    void told(const QString &text);

private:
    QWidget &m_window;
};

} // namespace sportello
