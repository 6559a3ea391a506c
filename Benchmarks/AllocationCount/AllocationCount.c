// A program's own malloc takes the place of glibc's for all that is linked to it; each call is counted and passed on. One addition
// a call is the whole cost, for both sides of a comparison. glibc exports these names for just that use.
#include "AllocationCount.h"
#include <stddef.h>

extern void *__libc_malloc(size_t size);
extern void *__libc_calloc(size_t count, size_t size);
extern void *__libc_realloc(void *memory, size_t size);

static unsigned long count;

void *malloc(size_t size) {
    count += 1;
    return __libc_malloc(size);
}

void *calloc(size_t number, size_t size) {
    count += 1;
    return __libc_calloc(number, size);
}

void *realloc(void *memory, size_t size) {
    count += 1;
    return __libc_realloc(memory, size);
}

unsigned long allocation_count(void) { return count; }
