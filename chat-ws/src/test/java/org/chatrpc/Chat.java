package org.chatrpc;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.chatrpc.account.AccountDirectory;
import org.chatrpc.account.AccountPolicy;
import org.chatrpc.account.Accounts;
import org.chatrpc.account.BlockDirectory;
import org.chatrpc.account.Blocks;
import org.chatrpc.account.NewSession;
import org.chatrpc.account.Origin;
import org.chatrpc.account.SessionDirectory;
import org.chatrpc.account.Sessions;
import org.chatrpc.account.presence.Presence;
import org.chatrpc.feed.EphemeralEvents;
import org.chatrpc.feed.EphemeralPolicy;
import org.chatrpc.feed.Feed;
import org.chatrpc.feed.FeedPage;
import org.chatrpc.feed.FeedPolicy;
import org.chatrpc.feed.Poll;
import org.chatrpc.feed.WaitingRoom;
import org.chatrpc.limit.AnswerBudget;
import org.chatrpc.limit.AnswerPolicy;
import org.chatrpc.limit.Rate;
import org.chatrpc.limit.RateClass;
import org.chatrpc.limit.RateLimits;
import org.chatrpc.log.Journal;
import org.chatrpc.log.JournalPolicy;
import org.chatrpc.log.LogStore;
import org.chatrpc.log.MessageLog;
import org.chatrpc.log.Projection;
import org.chatrpc.message.EditPolicy;
import org.chatrpc.message.Edits;
import org.chatrpc.message.History;
import org.chatrpc.message.MessageFinder;
import org.chatrpc.message.MessagePolicy;
import org.chatrpc.message.Messages;
import org.chatrpc.message.Page;
import org.chatrpc.message.Pins;
import org.chatrpc.message.Posted;
import org.chatrpc.message.Reactions;
import org.chatrpc.message.Reports;
import org.chatrpc.message.RoomPages;
import org.chatrpc.message.SendLimit;
import org.chatrpc.presence.PresenceChoices;
import org.chatrpc.presence.PresenceNews;
import org.chatrpc.presence.PresenceView;
import org.chatrpc.presence.Presences;
import org.chatrpc.presence.Typing;
import org.chatrpc.room.Bans;
import org.chatrpc.room.Members;
import org.chatrpc.room.RoomDirectory;
import org.chatrpc.room.RoomNames;
import org.chatrpc.room.Rooms;
import org.chatrpc.search.SearchPolicy;
import org.chatrpc.store.Stores;
import org.chatrpc.store.connect.DatabaseConfig;
import org.chatrpc.testing.GuardedLog;

/** The whole server below the SOAP layer, on a real SQLite file, wired as in production but without a container. */
public final class Chat implements AutoCloseable {
    public static final int MAX_PINNED = 5;

    public final Stores stores;
    public final MessageLog log = new GuardedLog();
    public final RoomDirectory roomDirectory =
            new RoomDirectory(() -> log.bounds().floor());
    public final AccountDirectory accountDirectory = new AccountDirectory();
    public final SessionDirectory sessionDirectory = new SessionDirectory();
    public final BlockDirectory blockDirectory = new BlockDirectory();
    public final WaitingRoom waiting;
    public final EphemeralEvents ephemeral;
    public final PresenceChoices choices;
    public final Journal journal;
    public final Sessions sessions;
    public final Accounts accounts;
    public final Rooms rooms;
    public final Blocks blocks;
    public final Members members;
    public final Bans bans;
    public final Messages messages;
    public final AnswerBudget answers;
    public final Presence presence;
    public final PresenceView presenceView;
    public final Presences presences;
    public final Typing typing;
    public final Edits edits;
    public final Reactions reactions;
    public final Pins pins;
    public final Reports reports;
    public final History history;
    public final Feed feed;
    /** Null unless the options have a policy for it. */
    public final ChatSearch search;

    /** The options that tests vary. */
    public record Options(
            JournalPolicy journal,
            FeedPolicy feed,
            AccountPolicy accounts,
            MessagePolicy messages,
            EditPolicy edits,
            AnswerPolicy answers,
            Map<RateClass, Rate> rates,
            Clock clock,
            LongSupplier nanoTime,
            UnaryOperator<DataSource> dataSource,
            UnaryOperator<LogStore> logStore,
            Optional<SearchPolicy> search) {

        public static Options defaults() {
            return new Options(
                    DefaultPolicies.JOURNAL,
                    DefaultPolicies.FEED,
                    DefaultPolicies.ACCOUNTS,
                    DefaultPolicies.MESSAGES,
                    DefaultPolicies.EDITS,
                    DefaultPolicies.ANSWERS,
                    Map.of(),
                    Clock.systemUTC(),
                    System::nanoTime,
                    UnaryOperator.identity(),
                    UnaryOperator.identity(),
                    Optional.empty());
        }

        public Options with(JournalPolicy changed) {
            return new Options(
                    changed,
                    feed,
                    accounts,
                    messages,
                    edits,
                    answers,
                    rates,
                    clock,
                    nanoTime,
                    dataSource,
                    logStore,
                    search);
        }

        public Options with(FeedPolicy changed) {
            return new Options(
                    journal,
                    changed,
                    accounts,
                    messages,
                    edits,
                    answers,
                    rates,
                    clock,
                    nanoTime,
                    dataSource,
                    logStore,
                    search);
        }

        public Options with(AccountPolicy changed) {
            return new Options(
                    journal,
                    feed,
                    changed,
                    messages,
                    edits,
                    answers,
                    rates,
                    clock,
                    nanoTime,
                    dataSource,
                    logStore,
                    search);
        }

        public Options with(MessagePolicy changed) {
            return new Options(
                    journal,
                    feed,
                    accounts,
                    changed,
                    edits,
                    answers,
                    rates,
                    clock,
                    nanoTime,
                    dataSource,
                    logStore,
                    search);
        }

        public Options with(EditPolicy changed) {
            return new Options(
                    journal,
                    feed,
                    accounts,
                    messages,
                    changed,
                    answers,
                    rates,
                    clock,
                    nanoTime,
                    dataSource,
                    logStore,
                    search);
        }

        public Options with(AnswerPolicy changed) {
            return new Options(
                    journal,
                    feed,
                    accounts,
                    messages,
                    edits,
                    changed,
                    rates,
                    clock,
                    nanoTime,
                    dataSource,
                    logStore,
                    search);
        }

        public Options with(Clock changed) {
            return new Options(
                    journal,
                    feed,
                    accounts,
                    messages,
                    edits,
                    answers,
                    rates,
                    changed,
                    nanoTime,
                    dataSource,
                    logStore,
                    search);
        }

        public Options with(Map<RateClass, Rate> changed) {
            return new Options(
                    journal,
                    feed,
                    accounts,
                    messages,
                    edits,
                    answers,
                    changed,
                    clock,
                    nanoTime,
                    dataSource,
                    logStore,
                    search);
        }

        /**
         * @param changed a monotonic clock such as {@link System#nanoTime}
         */
        public Options with(LongSupplier changed) {
            return new Options(
                    journal,
                    feed,
                    accounts,
                    messages,
                    edits,
                    answers,
                    rates,
                    clock,
                    changed,
                    dataSource,
                    logStore,
                    search);
        }

        public Options withDataSource(UnaryOperator<DataSource> changed) {
            return new Options(
                    journal, feed, accounts, messages, edits, answers, rates, clock, nanoTime, changed, logStore,
                    search);
        }

        /** With an index for searches, which other tests do without. */
        public Options with(SearchPolicy changed) {
            return new Options(
                    journal,
                    feed,
                    accounts,
                    messages,
                    edits,
                    answers,
                    rates,
                    clock,
                    nanoTime,
                    dataSource,
                    logStore,
                    Optional.of(changed));
        }

        public Options withLogStore(UnaryOperator<LogStore> changed) {
            return new Options(
                    journal,
                    feed,
                    accounts,
                    messages,
                    edits,
                    answers,
                    rates,
                    clock,
                    nanoTime,
                    dataSource,
                    changed,
                    search);
        }
    }

    public Chat(Path folder) {
        this(folder, Options.defaults());
    }

    public Chat(Path folder, Options options) {
        this(DatabaseConfig.sqlite(folder.resolve("chat.db")), options);
    }

    /** A node on this database. */
    public Chat(DatabaseConfig database, Options options) {
        this(database, options, DefaultPolicies.EPHEMERAL);
    }

    /** A node on this database that tells of presence as this policy says, which otherwise it does not. */
    public Chat(DatabaseConfig database, Options options, EphemeralPolicy policy) {
        stores = new Stores(database, options.dataSource());
        LogStore logStore = options.logStore().apply(stores.log());
        waiting = new WaitingRoom(roomDirectory, options.feed(), Thread::new);
        ephemeral = new EphemeralEvents(
                roomDirectory, waiting, blockDirectory::isBlocked, policy, options.clock(), options.nanoTime());
        choices = new PresenceChoices(ephemeral::presenceChanged);
        search = options.search()
                .map(searches -> new ChatSearch(searches, logStore, stores.messages()))
                .orElse(null);
        List<Projection> before =
                new ArrayList<>(List.of(accountDirectory, sessionDirectory, blockDirectory, roomDirectory, choices));
        if (search != null) {
            before.add(search.index().projection());
        }
        journal = new Journal(logStore, log, before, waiting, options.journal(), options.clock(), Thread::new);
        RateLimits limits = new RateLimits(options.rates(), options.nanoTime());
        sessions = new Sessions(sessionDirectory, journal, options.accounts(), limits, options.clock());
        accounts = new Accounts(
                accountDirectory,
                stores.accounts(),
                sessions,
                journal,
                options.accounts(),
                limits,
                options.nanoTime(),
                RoomNames.GENERAL);
        rooms = new Rooms(roomDirectory, journal, DefaultPolicies.ROOMS, limits);
        members = new Members(roomDirectory, journal, limits);
        blocks = new Blocks(journal, stores.blocks(), limits);
        bans = new Bans(members, journal, stores.bans(), limits);
        messages = new Messages(journal, options.messages(), new SendLimit(limits, stores.messages()::exists));
        answers = new AnswerBudget(options.answers());
        edits = new Edits(
                journal, stores.messages(), roomDirectory, options.messages(), options.edits(), limits, answers);
        MessageFinder finder = new MessageFinder(stores.messages(), roomDirectory);
        reactions = new Reactions(journal, finder, DefaultPolicies.RESPONSES, limits);
        pins = new Pins(journal, finder, DefaultPolicies.RESPONSES, limits);
        reports = new Reports(journal, finder, DefaultPolicies.REPORTS, limits);
        history = new History(
                members,
                new RoomPages(log, stores.messages(), logStore.isShared()),
                stores.messages(),
                finder,
                options.messages(),
                answers);
        feed = new Feed(log, logStore, roomDirectory, ephemeral, waiting, options.feed(), answers);
        presence = new Presence(
                sessionDirectory,
                stores.presence(),
                new PresenceNews(choices, roomDirectory, ephemeral),
                options.clock(),
                Duration.ofMillis(50),
                Thread::new);
        presenceView = new PresenceView(choices, presence, blockDirectory, roomDirectory, options.clock());
        presences = new Presences(journal, presence, DefaultPolicies.PRESENCE, limits, options.clock());
        typing = new Typing(members, choices, ephemeral, presence, DefaultPolicies.PRESENCE, limits);
        journal.start();
        presence.start();
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
        try (AnswerBudget.Share share = answers.share("192.0.2.1")) {
            if (cursor.isEmpty() || wait.isZero()) {
                return feed.read(username, sessionId, cursor, wait, maxEvents, share);
            }
            try (Poll poll = feed.poll(username, sessionId, cursor.get(), wait, maxEvents, share)) {
                return await(poll);
            }
        }
    }

    private static FeedPage await(Poll poll) {
        Semaphore resumed = new Semaphore(0);
        Optional<FeedPage> page = poll.answer();
        while (page.isEmpty()) {
            poll.park(resumed::release);
            resumed.acquireUninterruptibly();
            page = poll.answer();
        }
        return page.get();
    }

    /** The result of a single call of the history, whose memory is released at once. */
    public Page page(String username, String room, OptionalLong before, OptionalLong after, OptionalInt limit) {
        try (AnswerBudget.Share share = answers.share("192.0.2.1")) {
            return history.page(username, room, before, after, limit, share);
        }
    }

    @Override
    public void close() {
        waiting.close();
        presence.close();
        journal.close();
        if (search != null) {
            search.close();
        }
        stores.close();
    }
}
