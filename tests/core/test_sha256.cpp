// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sha256.h"
#include "support/testcase.h"

using namespace sportello;
using namespace Qt::StringLiterals;

/// Against the examples of FIPS 180-2, appendix B.
class TestSha256 : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void isAsPublished()
    {
        QCOMPARE(sha256Hex("abc"),
                 u"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"_s);
        QCOMPARE(sha256Hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
                 u"248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"_s);
    }
};

SPORTELLO_TEST(TestSha256)
#include "test_sha256.moc"
