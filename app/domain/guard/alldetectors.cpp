// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/guard/alldetectors.h"

#include "domain/guard/addressdetector.h"
#include "domain/guard/bookingdetector.h"
#include "domain/guard/carddetector.h"
#include "domain/guard/codicefiscaledetector.h"
#include "domain/guard/customernumberdetector.h"
#include "domain/guard/emaildetector.h"
#include "domain/guard/ibandetector.h"
#include "domain/guard/onetimecodedetector.h"
#include "domain/guard/partitaivadetector.h"
#include "domain/guard/passportdetector.h"
#include "domain/guard/phonedetector.h"

namespace sportello {

std::vector<std::unique_ptr<PrivateDetector>> allPrivateDetectors()
{
    std::vector<std::unique_ptr<PrivateDetector>> detectors;
    detectors.push_back(std::make_unique<IbanDetector>());
    detectors.push_back(std::make_unique<CodiceFiscaleDetector>());
    detectors.push_back(std::make_unique<EmailDetector>());
    detectors.push_back(std::make_unique<CardDetector>());
    detectors.push_back(std::make_unique<PartitaIvaDetector>());
    detectors.push_back(std::make_unique<PassportDetector>());
    detectors.push_back(std::make_unique<BookingDetector>());
    detectors.push_back(std::make_unique<CustomerNumberDetector>());
    detectors.push_back(std::make_unique<OneTimeCodeDetector>());
    detectors.push_back(std::make_unique<PhoneDetector>());
    detectors.push_back(std::make_unique<AddressDetector>());
    return detectors;
}

} // namespace sportello
