#ifndef TRACKER_ALLOCATION_COUNT_H
#define TRACKER_ALLOCATION_COUNT_H

/// How many times this process has asked for memory on the heap.
unsigned long allocation_count(void);

#endif
