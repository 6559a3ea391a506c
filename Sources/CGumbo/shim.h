#pragma once
#include <gumbo.h>
#include <stdlib.h>

// A tree of gumbo is freed by recursion, which a page nested deep enough would take the stack with: so all its blocks hang on one
// list, which is freed at the end.
typedef struct TrackerBlock {
    struct TrackerBlock *next;
    void *reserved; // keeps what follows aligned for every type
} TrackerBlock;

static inline void *tracker_allocate(void *list, size_t size) {
    TrackerBlock *block = malloc(sizeof(TrackerBlock) + size);
    if (block == NULL) abort();
    block->next = *(TrackerBlock **)list;
    *(TrackerBlock **)list = block;
    return block + 1;
}

static inline void tracker_keep(void *list, void *block) {}

static inline const GumboOutput *tracker_parse(const char *bytes, size_t count, TrackerBlock **list) {
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = tracker_allocate;
    options.deallocator = tracker_keep;
    options.userdata = list;
    options.max_errors = 0;
    return gumbo_parse_with_options(&options, bytes, count);
}

static inline void tracker_free(TrackerBlock *list) {
    while (list != NULL) {
        TrackerBlock *next = list->next;
        free(list);
        list = next;
    }
}
