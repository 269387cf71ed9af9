// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

// How long the palette takes to open with 500 entries, and to answer a letter.

#include "ui/common/theme.h"
#include "ui/palette/commandpalette.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QLineEdit>

#include <algorithm>
#include <cstdio>

using namespace sportello;
using namespace Qt::StringLiterals;

namespace {

constexpr int Entries = 500;
constexpr int Rounds = 40;

QList<PaletteItem> entries()
{
    const QStringList words{u"check-in"_s, u"breakfast"_s,    u"parking"_s, u"refund"_s,
                            u"invoice"_s,  u"late arrival"_s, u"dog"_s,     u"beach"_s,
                            u"Wi-Fi"_s,    u"piscina"_s};
    QList<PaletteItem> items;
    for (int i = 0; i < Entries; ++i) {
        PaletteItem item;
        item.key = QString::number(i);
        item.group = PaletteGroup(1 + i % 5);
        item.title = u"%1 and %2, number %3"_s
                         .arg(words.at(i % words.size()), words.at((i / 7) % words.size()))
                         .arg(i);
        item.detail = u"English, Italian, used %1 times"_s.arg(i);
        item.icon = u"canned"_s;
        items.append(item);
    }
    return items;
}

void print(const char *what, QList<double> milliseconds)
{
    std::sort(milliseconds.begin(), milliseconds.end());
    std::printf("%-28s p50 %6.2f ms   p95 %6.2f ms\n", what,
                milliseconds.at(milliseconds.size() / 2),
                milliseconds.at(milliseconds.size() * 95 / 100));
}

double since(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    Theme theme;
    theme.install();
    QWidget window;
    window.resize(1440, 900);
    CommandPalette palette(theme, &window);
    window.show();
    auto *field = palette.findChild<QLineEdit *>(u"paletteField"_s);
    QList<double> open;
    QList<double> letter;
    for (int i = 0; i < Rounds; ++i) {
        QElapsedTimer timer;
        timer.start();
        palette.open(entries(), {u"3"_s, u"77"_s}, 72);
        palette.repaint();
        QCoreApplication::processEvents();
        open.append(since(timer));
        for (const QString &text : {u"p"_s, u"pa"_s, u"par"_s, u"parkng"_s}) {
            timer.restart();
            field->setText(text);
            palette.repaint();
            letter.append(since(timer));
        }
        palette.close();
    }
    std::printf("Palette with %d entries\n", Entries);
    print("opened and painted", open);
    print("a letter, painted", letter);
    return 0;
}
