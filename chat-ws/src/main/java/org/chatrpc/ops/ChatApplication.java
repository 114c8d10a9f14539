package org.chatrpc.ops;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.chatrpc.account.Accounts;
import org.chatrpc.account.block.BlockDirectory;
import org.chatrpc.account.block.Blocks;
import org.chatrpc.account.directory.AccountDirectory;
import org.chatrpc.account.identity.ExternalSignIn;
import org.chatrpc.account.presence.Presence;
import org.chatrpc.account.session.SessionDirectory;
import org.chatrpc.account.session.Sessions;
import org.chatrpc.admin.announcement.Announcements;
import org.chatrpc.admin.erasure.ErasureWakeup;
import org.chatrpc.admin.erasure.ErasureWorker;
import org.chatrpc.audit.AuditMaintenance;
import org.chatrpc.audit.AuditPolicy;
import org.chatrpc.audit.Lookups;
import org.chatrpc.audit.Refusals;
import org.chatrpc.feed.EphemeralEvents;
import org.chatrpc.feed.Feed;
import org.chatrpc.feed.FeedReader;
import org.chatrpc.feed.WaitingRoom;
import org.chatrpc.file.FileSweep;
import org.chatrpc.limit.RateLimits;
import org.chatrpc.limit.ResponseBudget;
import org.chatrpc.log.Journal;
import org.chatrpc.log.MaintenancePolicy;
import org.chatrpc.log.MessageLog;
import org.chatrpc.log.Projection;
import org.chatrpc.log.TrustedClock;
import org.chatrpc.message.MessageFinder;
import org.chatrpc.message.MessagePolicy;
import org.chatrpc.message.Messages;
import org.chatrpc.message.SendLimit;
import org.chatrpc.message.edit.Edits;
import org.chatrpc.message.history.History;
import org.chatrpc.message.history.RoomPages;
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
import org.chatrpc.search.IndexFollower;
import org.chatrpc.search.IndexState;
import org.chatrpc.search.MessageIndex;
import org.chatrpc.search.SearchPolicy;
import org.chatrpc.search.Searches;
import org.chatrpc.search.lucene.LuceneIndex;
import org.chatrpc.soap.call.Call;
import org.chatrpc.soap.call.CallListener;
import org.chatrpc.soap.call.ChatServices;
import org.chatrpc.store.Stores;
import org.chatrpc.telemetry.CallListeners;
import org.chatrpc.telemetry.Metrics;
import org.chatrpc.telemetry.RequestLog;

/** Creates the parts of the chat, connects them, and starts and stops them. Thread-safe. */
final class ChatApplication {
    private final Stores stores;
    private final Journal journal;
    private final WaitingRoom waiting;
    private final Presence presence;
    private final IndexFollower searchIndex;
    private final AuditMaintenance audit;
    private final FileSweep fileSweep;
    private final IdentityModule identities;
    private final ErasureWorker erasures;
    private final RetentionRuns retention;
    private final ChatServices services;
    private final Metrics metrics = new Metrics();
    private final RequestLog requests;
    private final CallListener calls;

    /** Does not connect to anything yet. */
    ChatApplication(Configuration given, MessageLog log, ThreadFactory threads) {
        FirstAccount firstAccount = FirstAccount.guarded(given);
        Configuration configuration = firstAccount.configuration();
        Clock clock = Clock.systemUTC();
        LiveConfiguration live = new LiveConfiguration(configuration);
        Announcements announcements = new Announcements(clock);
        MaintenancePolicy maintenance = configuration.journal().maintenance();
        TrustedClock trusted =
                new TrustedClock(clock, System::nanoTime, maintenance.clockSkew(), maintenance.clockGracePeriod());
        stores = new Stores(configuration.database(), UnaryOperator.identity(), maintenance.clockSkew(), trusted);
        AccountDirectory people = new AccountDirectory();
        SessionDirectory openSessions = new SessionDirectory();
        BlockDirectory blocked = new BlockDirectory();
        RoomDirectory directory = new RoomDirectory(() -> log.bounds().floor(), blocked::isBlocked);
        waiting = new WaitingRoom(directory, configuration.feed(), threads);
        EphemeralEvents ephemeral = new EphemeralEvents(
                directory, waiting, blocked::isBlocked, configuration.ephemeral(), clock, System::nanoTime);
        DeferredNotifications chosen = new DeferredNotifications(ephemeral::presenceChanged);
        PresenceChoices choices = new PresenceChoices(chosen::add);
        SearchPolicy searches = configuration.searches();
        MessageIndex index = new LuceneIndex(searches.index());
        searchIndex = new IndexFollower(index, stores.log(), stores.messages(), searches.index(), threads);
        FileModule files =
                new FileModule(stores, configuration.files(), live.part(Configuration::files), clock, trusted, threads);
        fileSweep = files.sweep();
        ErasureWakeup erasureWakeup = new ErasureWakeup(threads);
        retention = new RetentionRuns(stores.retention(), live.part(Configuration::retention), trusted, threads);
        journal = new Journal(
                stores.log(),
                log,
                List.of(
                        live,
                        announcements,
                        people,
                        openSessions,
                        blocked,
                        directory,
                        Projection.inOrder(ephemeral, choices),
                        searchIndex.projection(),
                        fileSweep,
                        erasureWakeup,
                        retention,
                        firstAccount),
                Projection.inOrder(waiting, chosen),
                configuration.journal(),
                clock,
                threads,
                metrics.commits(),
                Call::attribution);
        erasures = new ErasureWorker(stores.erasures(), stores.log(), journal, erasureWakeup);
        metrics.watch(journal, waiting, openSessions, stores::pools);
        metrics.watch(searchIndex);
        metrics.watchFiles(fileSweep::totals);
        metrics.watch(retention);
        requests = configuration.requestLog(threads);
        calls = new CallListeners(metrics.calls(), requests);

        AuditPolicy audited = configuration.audit();
        RateLimits limits = new RateLimits(configuration.rates(), System::nanoTime);
        live.follow(Configuration::rates, limits::change);
        ResponseBudget answers = new ResponseBudget(configuration.answers());
        FeedReader reader = new FeedReader(log, stores.log(), directory, journal::isCurrent);
        metrics.watch(answers);
        Refusals refusals = new Refusals(journal, audited, System::nanoTime);
        audit = new AuditMaintenance(stores.audit(), refusals, audited, audited.sinks(), trusted, threads);
        presence = new Presence(
                openSessions,
                stores.presence(),
                new PresencePublisher(choices, directory, ephemeral),
                clock,
                configuration.presenceInterval(),
                threads);
        Supplier<MessagePolicy> messagePolicy = live.part(Configuration::messages);
        Sessions sessions =
                new Sessions(openSessions, people, journal, live.part(Configuration::accounts), limits, clock, trusted);
        Members members = new Members(directory, journal, limits, people::isService);
        MessageFinder finder = new MessageFinder(stores.messages(), directory);
        identities = new IdentityModule(
                configuration, stores.identities(), people, directory, journal, clock, trusted, threads);
        ExternalSignIn externals = identities.signIn(sessions, limits);
        Accounts accounts =
                identities.accounts(stores.accounts(), sessions, live.part(Configuration::accounts), limits, externals);
        AdministrationModule administered = new AdministrationModule(stores, journal, limits, live, clock);
        services = new ChatServices(
                journal,
                accounts,
                new ProviderSignIn(configuration.provider(), stores.usedTokens(), externals, clock),
                sessions,
                people,
                new Blocks(journal, stores.blocks(), limits),
                new PresenceView(choices, presence, blocked, directory, clock),
                new Presences(journal, presence, live.part(Configuration::presence), limits, clock),
                new Typing(members, choices, ephemeral, presence, live.part(Configuration::presence), limits),
                new Rooms(directory, journal, live.part(Configuration::rooms), limits),
                directory,
                members,
                new Bans(members, journal, stores.bans(), limits),
                new Messages(
                        journal, messagePolicy, new SendLimit(limits, stores.messages()::exists, people::isService)),
                finder,
                new Edits(
                        journal,
                        stores.messages(),
                        directory,
                        messagePolicy,
                        live.part(Configuration::edits),
                        limits,
                        answers),
                new Reactions(journal, finder, live.part(Configuration::responses), limits),
                new Pins(journal, finder, live.part(Configuration::responses), limits),
                administered.reports(finder, members, people),
                new History(
                        members,
                        new RoomPages(log, stores.messages(), stores.log().isShared()),
                        stores.messages(),
                        finder,
                        messagePolicy,
                        answers),
                new Searches(
                        index,
                        searchIndex,
                        stores.messages(),
                        directory,
                        members,
                        live.part(Configuration::searches),
                        limits,
                        answers,
                        System::nanoTime),
                files.uploads(members, limits, metrics.files()),
                files.downloads(members, limits, metrics.files()),
                files.ofRooms(members, messagePolicy, limits, answers),
                new Feed(reader, ephemeral, waiting, live.part(Configuration::feed), answers),
                answers,
                announcements,
                administered.administration(
                        people, accounts, sessions, openSessions, directory, retention, waiting, metrics::sums),
                new Lookups(journal, audited.sumUpEvery(), System::nanoTime),
                refusals,
                limits);
    }

    ChatServices services() {
        return services;
    }

    Metrics metrics() {
        return metrics;
    }

    /** The listener that receives every call. */
    CallListener calls() {
        return calls;
    }

    /** Opens the database in the background, retrying until it succeeds. */
    void start() {
        journal.start();
        presence.start();
        searchIndex.start();
        audit.start();
        fileSweep.start();
        identities.start();
        erasures.start();
        retention.start(journal);
        requests.start();
    }

    /** Ends the waiting polls, commits what is queued, and closes the database. */
    void stop() {
        waiting.close();
        presence.close();
        audit.close();
        identities.close();
        erasures.close();
        retention.close();
        journal.close();
        searchIndex.close();
        fileSweep.close();
        stores.close();
        requests.close();
    }

    /** Not ready means that only a restart helps. */
    Readiness liveness() {
        return Readiness.ofWriter(journal);
    }

    /** How the search is doing, which can be unavailable while everything else works. */
    IndexState search() {
        return searchIndex.state();
    }

    /** Whether files can be sent and read, which can be impossible while everything else works. */
    Readiness files() {
        String hindrance = fileSweep.hindrance();
        return hindrance.isEmpty() ? Readiness.READY : Readiness.notReady(hindrance + ".");
    }

    Readiness readiness() {
        return Readiness.of(journal);
    }
}
