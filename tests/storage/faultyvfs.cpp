// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/faultyvfs.h"

#include <atomic>
#include <cstring>
#include <sqlite3.h>

namespace sportello {

namespace {

// Written by the test while the storage thread rests, read there.
std::atomic<int> plannedKind{0};
std::atomic<int> plannedAt{0};
std::atomic<bool> plannedPersistent{false};
std::atomic<int> counted{0};

sqlite3_vfs *realVfs = nullptr;
sqlite3_vfs faultyVfs;
char faultyName[] = "faulty";

/// SQLite's object; the real file lies right behind it.
struct FaultyFile
{
    sqlite3_file base;
    sqlite3_file *real() { return reinterpret_cast<sqlite3_file *>(this + 1); }
};

sqlite3_file *real(sqlite3_file *file)
{
    return reinterpret_cast<FaultyFile *>(file)->real();
}

/// The code to fail with, or SQLITE_OK.
int nextFault(int broken)
{
    const int number = ++counted;
    const int failAt = plannedAt;
    const bool fails = failAt > 0 && (number == failAt || (plannedPersistent && number > failAt));
    if (!fails)
        return SQLITE_OK;
    return DiskFaults::Kind(plannedKind.load()) == DiskFaults::Kind::Full ? SQLITE_FULL : broken;
}

int closeFile(sqlite3_file *file)
{
    return real(file)->pMethods->xClose(real(file));
}
int readFile(sqlite3_file *file, void *into, int size, sqlite3_int64 at)
{
    return real(file)->pMethods->xRead(real(file), into, size, at);
}
int writeFile(sqlite3_file *file, const void *from, int size, sqlite3_int64 at)
{
    const int fault = nextFault(SQLITE_IOERR_WRITE);
    if (fault != SQLITE_OK) {
        // A full disk takes a part.
        if (size > 1)
            real(file)->pMethods->xWrite(real(file), from, size / 2, at);
        return fault;
    }
    return real(file)->pMethods->xWrite(real(file), from, size, at);
}
int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    const int fault = nextFault(SQLITE_IOERR_TRUNCATE);
    return fault != SQLITE_OK ? fault : real(file)->pMethods->xTruncate(real(file), size);
}
int syncFile(sqlite3_file *file, int flags)
{
    // There is no "full" here: the disk says so when it writes.
    const int fault = nextFault(SQLITE_IOERR_FSYNC);
    return fault != SQLITE_OK ? SQLITE_IOERR_FSYNC : real(file)->pMethods->xSync(real(file), flags);
}
int sizeOfFile(sqlite3_file *file, sqlite3_int64 *size)
{
    return real(file)->pMethods->xFileSize(real(file), size);
}
int lockFile(sqlite3_file *file, int lock)
{
    return real(file)->pMethods->xLock(real(file), lock);
}
int unlockFile(sqlite3_file *file, int lock)
{
    return real(file)->pMethods->xUnlock(real(file), lock);
}
int checkReservedLock(sqlite3_file *file, int *result)
{
    return real(file)->pMethods->xCheckReservedLock(real(file), result);
}
int controlFile(sqlite3_file *file, int what, void *argument)
{
    return real(file)->pMethods->xFileControl(real(file), what, argument);
}
int sectorSize(sqlite3_file *file)
{
    return real(file)->pMethods->xSectorSize(real(file));
}
int characteristics(sqlite3_file *file)
{
    return real(file)->pMethods->xDeviceCharacteristics(real(file));
}

// Version 1: without shared memory, which a connection in EXCLUSIVE mode does not need.
const sqlite3_io_methods faultyMethods = {
    1,        closeFile,  readFile,          writeFile,   truncateFile, syncFile,        sizeOfFile,
    lockFile, unlockFile, checkReservedLock, controlFile, sectorSize,   characteristics, nullptr,
    nullptr,  nullptr,    nullptr,           nullptr,     nullptr};

int openFile(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    file->pMethods = nullptr;
    const int opened = realVfs->xOpen(realVfs, name, real(file), flags, outFlags);
    if (real(file)->pMethods != nullptr)
        file->pMethods = &faultyMethods;
    return opened;
}

} // namespace

FaultyDisk::FaultyDisk()
{
    realVfs = sqlite3_vfs_find(nullptr);
    faultyVfs = *realVfs;
    faultyVfs.zName = faultyName;
    faultyVfs.szOsFile = int(sizeof(FaultyFile)) + realVfs->szOsFile;
    faultyVfs.xOpen = openFile;
    plan({});
    sqlite3_vfs_register(&faultyVfs, 1);
}

FaultyDisk::~FaultyDisk()
{
    sqlite3_vfs_unregister(&faultyVfs);
    sqlite3_vfs_register(realVfs, 1);
}

void FaultyDisk::plan(const DiskFaults &faults)
{
    plannedKind = int(faults.kind);
    plannedAt = faults.failAt;
    plannedPersistent = faults.persistent;
    counted = 0;
}

int FaultyDisk::calls() const
{
    return counted;
}

} // namespace sportello
