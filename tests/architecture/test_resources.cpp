// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "support/testcase.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QTranslator>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

/// What is built into the program is there and whole.
class TestResources : public sportello::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void everyIconIsOneTintableDrawing();
    void lightAndDarkHaveTheSameColours();
    void italianCanBeLoaded();
};

void TestResources::everyIconIsOneTintableDrawing()
{
    const QStringList names = QDir(u":/icons"_s).entryList({u"*.svg"_s}, QDir::Files);
    QVERIFY(names.contains(u"globe.svg"_s));
    QVERIFY(names.contains(u"lock.svg"_s));
    QVERIFY(names.contains(u"note.svg"_s));
    QVERIFY(QFile::exists(u":/icons/app/org.sportello.Sportello.svg"_s));
    static const QRegularExpression colour(u"#[0-9A-Fa-f]{3,8}"_s);
    for (const QString &name : names) {
        QFile file(u":/icons/"_s + name);
        QVERIFY2(file.open(QFile::ReadOnly), qPrintable(name));
        const QByteArray content = file.readAll();
        QXmlStreamReader reader(content);
        while (!reader.atEnd())
            reader.readNext();
        QVERIFY2(!reader.hasError(), qPrintable(name + u": "_s + reader.errorString()));
        // The tint replaces one colour; a second one would disappear without a word.
        auto matches = colour.globalMatch(QString::fromUtf8(content));
        while (matches.hasNext())
            QCOMPARE(matches.next().captured(), u"#1A2028"_s);
    }
}

void TestResources::lightAndDarkHaveTheSameColours()
{
    QFile file(u":/themes/tokens.json"_s);
    QVERIFY(file.open(QFile::ReadOnly));
    const QJsonObject themes = QJsonDocument::fromJson(file.readAll()).object();
    const QJsonObject light = themes[u"light"_s].toObject();
    const QJsonObject dark = themes[u"dark"_s].toObject();
    QVERIFY(light.size() > 40);
    QCOMPARE(light.keys(), dark.keys());
    static const QRegularExpression colour(
        u"^(#[0-9A-F]{6}|rgba\\(\\d+,\\d+,\\d+,0?\\.\\d+\\))$"_s);
    for (const QJsonObject &theme : {light, dark}) {
        for (auto token = theme.begin(); token != theme.end(); ++token)
            QVERIFY2(colour.match(token.value().toString()).hasMatch(), qPrintable(token.key()));
    }
}

void TestResources::italianCanBeLoaded()
{
    QTranslator translator;
    QVERIFY(translator.load(u":/i18n/sportello_it.qm"_s));
    QCOMPARE(translator.language(), u"it"_s);
    QVERIFY(QFile::exists(u":/i18n/sportello_en.qm"_s));
}

SPORTELLO_TEST(TestResources)

#include "test_resources.moc"
