package org.chatrpc.store;

/** All that a log store must do, by topic. */
interface LogStoreContract
        extends PostingContract,
                FactsContract,
                SnapshotContract,
                FeedContract,
                ForgettingContract,
                ConcurrencyContract {}
