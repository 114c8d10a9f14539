package org.chatrpc;

import java.time.Duration;
import java.util.Optional;
import org.chatrpc.account.directory.AccountPolicy;
import org.chatrpc.audit.AuditPolicy;
import org.chatrpc.feed.EphemeralPolicy;
import org.chatrpc.feed.FeedPolicy;
import org.chatrpc.file.FilePolicy;
import org.chatrpc.file.scan.ScanPolicy;
import org.chatrpc.limit.FairQueuePolicy;
import org.chatrpc.limit.ResponseLimits;
import org.chatrpc.log.JournalPolicy;
import org.chatrpc.message.MessagePolicy;
import org.chatrpc.message.edit.EditPolicy;
import org.chatrpc.message.report.ReportPolicy;
import org.chatrpc.message.response.ResponsePolicy;
import org.chatrpc.model.Role;
import org.chatrpc.presence.PresencePolicy;
import org.chatrpc.retention.RetentionPolicy;
import org.chatrpc.room.RoomPolicy;

/** The policies of a {@link Chat} unless a test says otherwise. */
public final class DefaultPolicies {
    /** The minimum that Argon2 allows, to keep the tests fast. */
    private static final AccountPolicy.Hashing CHEAP =
            new AccountPolicy.Hashing(8, 1, new FairQueuePolicy(2, 100, 100, Duration.ofSeconds(10)));

    static final JournalPolicy JOURNAL = new JournalPolicy(10_000, 500, Duration.ofSeconds(10), 50_000, 1_000_000);
    static final FeedPolicy FEED = new FeedPolicy(
            200, 500, 100, 100, Duration.ofSeconds(25), Duration.ofSeconds(1), 5_000, 32, Duration.ofMillis(10));
    /** Nobody is told of presence, so that it answers no poll of a test about something else. */
    static final EphemeralPolicy EPHEMERAL = new EphemeralPolicy(Duration.ofSeconds(5), 0, Duration.ofSeconds(5));

    static final PresencePolicy PRESENCE = new PresencePolicy(100, 10, Duration.ofSeconds(5));
    static final AccountPolicy ACCOUNTS = new AccountPolicy(
            true,
            "",
            false,
            8,
            128,
            Duration.ofDays(7),
            64,
            Duration.ofDays(30),
            5,
            20,
            3,
            Duration.ofMinutes(15),
            1_000_000,
            CHEAP);
    static final RoomPolicy ROOMS = new RoomPolicy(100, 500, 500, 2_000);
    static final MessagePolicy MESSAGES = new MessagePolicy(8_000, 50, Role.MODERATOR, 10, 50, 500);
    static final EditPolicy EDITS = new EditPolicy(true, Duration.ZERO, true, 200);
    static final ResponsePolicy RESPONSES = new ResponsePolicy(20, Chat.MAX_PINNED);
    public static final FilePolicy FILES = new FilePolicy(
            4 << 20,
            8 << 20,
            64 << 20,
            25,
            131_072,
            Duration.ofHours(24),
            new FilePolicy.Storage(Optional.empty(), 0, 0),
            new FilePolicy.Pictures(
                    true,
                    10_000_000,
                    100,
                    Duration.ofSeconds(20),
                    new FairQueuePolicy(2, 100, 100, Duration.ofSeconds(20))),
            ScanPolicy.NONE);
    static final RetentionPolicy RETENTION = new RetentionPolicy(0, 0, Duration.ofDays(1), 100, Duration.ZERO);
    static final ReportPolicy REPORTS = new ReportPolicy(500);
    static final AuditPolicy AUDIT =
            new AuditPolicy(1_000, 500, Duration.ofMinutes(10), Duration.ZERO, Optional.empty(), Optional.empty());
    static final ResponseLimits ANSWERS = new ResponseLimits(1 << 20, 64 << 20, 64 << 20, Duration.ofSeconds(5));

    private DefaultPolicies() {}
}
