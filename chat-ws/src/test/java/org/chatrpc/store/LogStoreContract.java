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
                AuditContract,
                AuditChainContract,
                AnnouncementContract,
                FactsContract,
                RulesContract,
                AdministratorContract,
                IdentityContract,
                AdministratorRoomsContract,
                SuccessionContract,
                OwnersContract,
                SnapshotContract,
                FeedContract,
                PruningContract,
                ConcurrencyContract {}
