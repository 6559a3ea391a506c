#pragma once

// What glibc has and its Swift module lacks, since it asks for _GNU_SOURCE: rename(2). Of the flags one is used, RENAME_NOREPLACE: 1.
int renameat2(int folder, const char *name, int other_folder, const char *other_name, unsigned int flags);
