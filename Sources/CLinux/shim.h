#pragma once

// What glibc has and its Swift module lacks, since it asks for _GNU_SOURCE.

// rename(2). Of the flags two are used, RENAME_NOREPLACE: 1 and RENAME_EXCHANGE: 2.
int renameat2(int folder, const char *name, int other_folder, const char *other_name, unsigned int flags);

// pipe(2) with flags: ends that no program inherits which another thread starts meanwhile.
int pipe2(int ends[2], int flags);

// mallopt(3), of whose parameters two are used, M_TRIM_THRESHOLD: -1 and M_ARENA_MAX: -8.
int mallopt(int parameter, int value);

// malloc_trim(3).
int malloc_trim(__SIZE_TYPE__ kept);

// getauxval(3), of whose values one is used, AT_EXECFN: 31, the path that the program was started by.
unsigned long getauxval(unsigned long type);
