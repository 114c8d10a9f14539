package org.chatrpc;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.chatrpc.account.Accounts;
import org.chatrpc.account.block.BlockDirectory;
import org.chatrpc.account.block.Blocks;
import org.chatrpc.account.directory.AccountDirectory;
import org.chatrpc.account.identity.ExternalSignIn;
import org.chatrpc.account.presence.Presence;
import org.chatrpc.account.session.NewSession;
import org.chatrpc.account.session.Origin;
import org.chatrpc.account.session.SessionDirectory;
import org.chatrpc.account.session.Sessions;
import org.chatrpc.admin.Administration;
import org.chatrpc.admin.announcement.Announcements;
import org.chatrpc.admin.erasure.ErasureWakeup;
import org.chatrpc.admin.erasure.ErasureWorker;
import org.chatrpc.audit.Refusals;
import org.chatrpc.feed.EphemeralEvents;
import org.chatrpc.feed.Feed;
import org.chatrpc.feed.FeedPage;
import org.chatrpc.feed.FeedReader;
import org.chatrpc.feed.Poll;
import org.chatrpc.feed.WaitingRoom;
import org.chatrpc.file.Downloads;
import org.chatrpc.file.FileSweep;
import org.chatrpc.file.RoomFiles;
import org.chatrpc.file.Uploads;
import org.chatrpc.file.store.FileContents;
import org.chatrpc.limit.RateLimits;
import org.chatrpc.limit.ResponseBudget;
import org.chatrpc.log.CommitListener;
import org.chatrpc.log.Journal;
import org.chatrpc.log.MessageLog;
import org.chatrpc.log.Projection;
import org.chatrpc.log.TrustedClock;
import org.chatrpc.log.store.LogStore;
import org.chatrpc.message.MessageFinder;
import org.chatrpc.message.Messages;
import org.chatrpc.message.Posted;
import org.chatrpc.message.SendLimit;
import org.chatrpc.message.edit.Edits;
import org.chatrpc.message.history.History;
import org.chatrpc.message.history.Page;
import org.chatrpc.message.history.RoomPages;
import org.chatrpc.message.report.Reports;
import org.chatrpc.message.response.Pins;
import org.chatrpc.message.response.Reactions;
import org.chatrpc.oidc.ProviderSignIn;
import org.chatrpc.ops.setting.Configuration;
import org.chatrpc.ops.setting.LiveConfiguration;
import org.chatrpc.presence.DeferredNotifications;
import org.chatrpc.presence.PresenceChoices;
import org.chatrpc.presence.PresencePublisher;
import org.chatrpc.presence.PresenceView;
import org.chatrpc.presence.Presences;
import org.chatrpc.presence.Typing;
import org.chatrpc.retention.RetentionRuns;
import org.chatrpc.room.RoomDirectory;
import org.chatrpc.room.Rooms;
import org.chatrpc.room.member.Bans;
import org.chatrpc.room.member.Members;
import org.chatrpc.soap.call.Call;
import org.chatrpc.store.SqliteTemplate;
import org.chatrpc.store.Stores;
import org.chatrpc.store.connect.DatabaseConfig;
import org.chatrpc.testing.AwaitedPoll;
import org.chatrpc.testing.GuardedLog;

/** The whole server below the SOAP layer, on a real SQLite file, wired as in production but without a container. */
public final class Chat implements AutoCloseable {
    public static final int MAX_PINNED = 5;

    public final TrustedClock trusted;
    public final Stores stores;
    public final MessageLog log = new GuardedLog();
    public final BlockDirectory blockDirectory = new BlockDirectory();
    public final RoomDirectory roomDirectory =
            new RoomDirectory(() -> log.bounds().floor(), blockDirectory::isBlocked);
    public final AccountDirectory accountDirectory = new AccountDirectory();
    public final SessionDirectory sessionDirectory = new SessionDirectory();
    public final LiveConfiguration settings = new LiveConfiguration(Configuration.read(name -> null, name -> null));
    public final Announcements announcements;
    public final WaitingRoom waiting;
    public final EphemeralEvents ephemeral;
    public final PresenceChoices choices;
    public final Journal journal;
    public final Sessions sessions;
    public final ExternalSignIn externals;
    public final ProviderSignIn provider;
    public final Accounts accounts;
    public final Administration administration;
    public final Refusals refusals;
    public final RateLimits limits;
    public final Rooms rooms;
    public final Blocks blocks;
    public final Members members;
    public final Bans bans;
    public final Messages messages;
    public final MessageFinder finder;
    public final ResponseBudget answers;
    public final Presence presence;
    public final PresenceView presenceView;
    public final Presences presences;
    public final Typing typing;
    public final Edits edits;
    public final Reactions reactions;
    public final Pins pins;
    public final Reports reports;
    public final History history;
    public final FileContents contents;
    public final FileSweep sweep;
    private final ErasureWorker erasures;
    public final RetentionRuns retention;
    public final Uploads uploads;
    public final Downloads downloads;
    public final RoomFiles roomFiles;
    public final Feed feed;
    /** Null unless the options have a policy for it. */
    public final ChatSearch search;

    public Chat(Path folder) {
        this(folder, ChatOptions.defaults());
    }

    public Chat(Path folder, ChatOptions options) {
        this(SqliteTemplate.databaseAt(folder.resolve("chat.db")), options);
    }

    /** A node on this database. */
    public Chat(DatabaseConfig database, ChatOptions options) {
        trusted = options.trustedClock();
        stores = options.stores(database, trusted);
        LogStore logStore = options.logStore().apply(stores.log());
        waiting = new WaitingRoom(roomDirectory, options.feed(), Thread::new);
        ephemeral = new EphemeralEvents(
                roomDirectory,
                waiting,
                blockDirectory::isBlocked,
                options.ephemeral(),
                options.clock(),
                options.nanoTime());
        announcements = new Announcements(options.clock());
        DeferredNotifications chosen = new DeferredNotifications(ephemeral::presenceChanged);
        choices = new PresenceChoices(chosen::add);
        search = options.search()
                .map(searches -> new ChatSearch(searches, logStore, stores.messages()))
                .orElse(null);
        List<Projection> before = new ArrayList<>(List.of(
                settings, announcements, accountDirectory, sessionDirectory, blockDirectory, roomDirectory, choices));
        if (search != null) {
            before.add(search.index().projection());
        }
        contents = FileParts.contents(stores, options.files().storage());
        sweep = FileParts.sweep(stores, contents, options, trusted);
        ErasureWakeup erasureWakeup = new ErasureWakeup(Thread::new);
        retention = new RetentionRuns(stores.retention(), options::retention, trusted, Thread::new);
        before.addAll(List.of(ephemeral, sweep, erasureWakeup, retention));
        journal = new Journal(
                logStore,
                log,
                before,
                Projection.inOrder(waiting, chosen),
                options.journal(),
                options.clock(),
                Thread::new,
                CommitListener.NONE,
                Call::attribution);
        erasures = new ErasureWorker(stores.erasures(), logStore, journal, erasureWakeup);
        refusals = new Refusals(journal, DefaultPolicies.AUDIT, options.nanoTime());
        limits = new RateLimits(options.rates(), options.nanoTime());
        AccountParts people = AccountParts.of(this, options, limits);
        sessions = people.sessions();
        externals = people.externals();
        accounts = people.accounts();
        provider = people.provider();
        rooms = new Rooms(roomDirectory, journal, () -> DefaultPolicies.ROOMS, limits);
        members = new Members(roomDirectory, journal, limits, accountDirectory::isService);
        blocks = new Blocks(journal, stores.blocks(), limits);
        bans = new Bans(members, journal, stores.bans(), limits);
        messages = new Messages(
                journal,
                options::messages,
                new SendLimit(limits, stores.messages()::exists, accountDirectory::isService));
        answers = new ResponseBudget(options.answers());
        edits = new Edits(
                journal, stores.messages(), roomDirectory, options::messages, options::edits, limits, answers);
        finder = new MessageFinder(stores.messages(), roomDirectory);
        reactions = new Reactions(journal, finder, () -> DefaultPolicies.RESPONSES, limits);
        pins = new Pins(journal, finder, () -> DefaultPolicies.RESPONSES, limits);
        reports = AdministrationParts.reports(this, limits);
        administration = AdministrationParts.of(this, options, limits);
        history = new History(
                members,
                new RoomPages(log, stores.messages(), logStore.isShared()),
                stores.messages(),
                finder,
                options::messages,
                answers);
        FileParts parts = FileParts.of(this, options, limits);
        uploads = parts.uploads();
        downloads = parts.downloads();
        roomFiles = parts.ofRooms();
        FeedReader reader = new FeedReader(log, logStore, roomDirectory, journal::isCurrent);
        feed = new Feed(reader, ephemeral, waiting, options::feed, answers);
        presence = new Presence(
                sessionDirectory,
                stores.presence(),
                new PresencePublisher(choices, roomDirectory, ephemeral),
                options.clock(),
                Duration.ofMillis(50),
                Thread::new);
        presenceView = new PresenceView(choices, presence, blockDirectory, roomDirectory, options.clock());
        presences = new Presences(journal, presence, () -> DefaultPolicies.PRESENCE, limits, options.clock());
        typing = new Typing(members, choices, ephemeral, presence, () -> DefaultPolicies.PRESENCE, limits);
        journal.start();
        presence.start();
        sweep.start();
        erasures.start();
        if (options.hasRetention()) {
            retention.start(journal);
        }
        if (search != null) {
            search.start(this, limits, options.nanoTime());
        }
    }

    /** Waits until this chat can serve calls. */
    public Chat ready() {
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(2))
                .until(journal::isReady);
        return this;
    }

    public NewSession register(String username) {
        return accounts.register(
                username, "password of " + username, Optional.empty(), new Origin("127.0.0.1", "test"));
    }

    public void registerAll(String... usernames) {
        List.of(usernames).forEach(this::register);
    }

    public Posted post(String username, String room, String body) {
        return messages.post(username, room, body, UUID.randomUUID().toString(), "");
    }

    public FeedPage poll(String username, String cursor) {
        return poll(username, cursor, Duration.ZERO);
    }

    public FeedPage poll(String username, String cursor, Duration wait) {
        return read(username, "session of " + username, Optional.of(cursor), wait, OptionalInt.empty());
    }

    /** The result of a single call of the feed, whose memory is released at once. Blocks while the poll waits. */
    public FeedPage read(
            String username, String sessionId, Optional<String> cursor, Duration wait, OptionalInt maxEvents) {
        try (ResponseBudget.Share share = answers.share("192.0.2.1")) {
            if (cursor.isEmpty() || wait.isZero()) {
                return feed.read(username, sessionId, cursor, wait, maxEvents, share);
            }
            try (Poll poll = feed.poll(username, sessionId, cursor.get(), wait, maxEvents, share)) {
                return AwaitedPoll.answer(poll);
            }
        }
    }

    /** The result of a single call of the history, whose memory is released at once. */
    public Page page(String username, String room, OptionalLong before, OptionalLong after, OptionalInt limit) {
        try (ResponseBudget.Share share = answers.share("192.0.2.1")) {
            return history.page(username, room, before, after, limit, share);
        }
    }

    @Override
    public void close() {
        waiting.close();
        presence.close();
        retention.close();
        journal.close();
        sweep.close();
        erasures.close();
        if (search != null) {
            search.close();
        }
        stores.close();
    }
}
