package org.chatrpc.store;

/** The complete contract of a log store, by topic. */
interface LogStoreContract
        extends PostingContract,
                MentionContract,
                FactsContract,
                RulesContract,
                OwnersContract,
                SnapshotContract,
                FeedContract,
                PruningContract,
                ConcurrencyContract {}
