// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

QString greeting()
{
    return QCoreApplication::translate("Greeting", "Good morning [you]; dear guest");
}
