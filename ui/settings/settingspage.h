// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/future.h"

#include <QWidget>

#include <functional>

class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace sportello {

class FieldRemark;
class Theme;

/// One subject of the settings. Every change counts at once; there is nothing to confirm. What can
/// be taken back is told with its way back.
class SettingsPage : public QWidget
{
    Q_OBJECT

public:
    SettingsPage(const Theme &theme, const QString &title, const QString &icon, QWidget *parent);

    const QString &title() const { return m_title; }
    const QString &icon() const { return m_icon; }
    /// True when its title or one of its words has that in it, whatever the case and accents; what
    /// fits is marked. An empty text marks nothing and fits always.
    virtual bool find(const QString &text);

Q_SIGNALS:
    /// What happened, and what takes it back; empty when nothing does.
    void told(const QString &text, const std::function<void()> &undo);

protected:
    bool event(QEvent *event) override;
    const Theme &theme() const { return m_theme; }
    /// Where rows go.
    QFormLayout &form() { return *m_form; }
    /// A line that says what a control does; the control gets the same accessible name.
    void addRow(const QString &label, QWidget *control, const QString &explanation = {});
    /// The place for what is wrong in a control, right below it.
    FieldRemark *addRemark(QWidget *control);
    /// Running text over the whole width, said softly.
    QLabel *addText(const QString &text);
    void addButtons(const QList<QPushButton *> &buttons);
    /// Rows that come and go together: those added from now on. Without a title it is only that.
    QWidget *beginGroup(const QString &title = {});

    /// What went wrong when something was to be kept, as sentences.
    static QString sentenceOf(const Error &error);
    /// Fills a field; what somebody is writing in it stays, unless the field is about `another`
    /// thing now.
    static void fillField(QLineEdit *field, const QString &text, bool another);

    /// Waits for what a field was to change: what is refused is said below the field, unless it is
    /// about something else by then (`stillThere`); then it is told.
    template<typename T>
    void follow(const Future<T> &change, QLineEdit *field, FieldRemark *remark,
                const std::function<bool()> &stillThere)
    {
        whenDone(change, this, [this, field, remark, stillThere](const Result<T> &result) {
            judge(result ? QString() : sentenceOf(result.error()), field, remark, stillThere());
        });
    }
    /// The same for what no field is about.
    template<typename T>
    void follow(const Future<T> &change)
    {
        whenDone(change, this, [this](const Result<T> &result) {
            if (!result)
                Q_EMIT told(sentenceOf(result.error()), {});
        });
    }

private:
    QFormLayout *newForm();
    void judge(const QString &problem, QLineEdit *field, FieldRemark *remark, bool stillThere);

    const Theme &m_theme;
    QString m_title;
    QString m_icon;
    QVBoxLayout *m_column;
    QWidget *m_group = nullptr;
    QFormLayout *m_form;
};

} // namespace sportello
