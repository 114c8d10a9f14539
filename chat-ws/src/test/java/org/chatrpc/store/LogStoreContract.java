package org.chatrpc.store;

/** All that a log store must do, by topic. */
interface LogStoreContract
        extends PostingContract,
                MentionContract,
                FactsContract,
                RulesContract,
                OwnersContract,
                SnapshotContract,
                FeedContract,
                ForgettingContract,
                ConcurrencyContract {}
