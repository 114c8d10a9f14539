package org.chatrpc.store;

/** The complete contract of a log store, by topic. */
interface LogStoreContract
        extends PostingContract,
                MentionContract,
                EditingContract,
                EditingRulesContract,
                ReactionContract,
                ThreadContract,
                PinContract,
                BanContract,
                BlockContract,
                PresenceContract,
                ReportContract,
                AnnouncementContract,
                FactsContract,
                RulesContract,
                OwnersContract,
                SnapshotContract,
                FeedContract,
                PruningContract,
                ConcurrencyContract {}
