package org.chatrpc.ops;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import org.chatrpc.account.AccountDirectory;
import org.chatrpc.account.Accounts;
import org.chatrpc.account.SessionDirectory;
import org.chatrpc.account.Sessions;
import org.chatrpc.feed.Feed;
import org.chatrpc.feed.WaitingRoom;
import org.chatrpc.limit.RateLimits;
import org.chatrpc.log.Journal;
import org.chatrpc.log.MessageLog;
import org.chatrpc.message.History;
import org.chatrpc.message.Messages;
import org.chatrpc.message.SendLimit;
import org.chatrpc.room.Members;
import org.chatrpc.room.RoomDirectory;
import org.chatrpc.room.RoomNames;
import org.chatrpc.room.Rooms;
import org.chatrpc.soap.CallListener;
import org.chatrpc.soap.ChatServices;
import org.chatrpc.store.Stores;
import org.chatrpc.telemetry.Metrics;
import org.chatrpc.telemetry.RequestLog;

/** The chat as a whole: puts its parts together, and starts and stops them. Thread-safe. */
final class ChatApplication {
    private final Stores stores;
    private final Journal journal;
    private final WaitingRoom waiting;
    private final ChatServices services;
    private final Metrics metrics = new Metrics();
    private final CallListener calls;

    /** Connects to nothing yet. */
    ChatApplication(Configuration configuration, MessageLog log, ThreadFactory threads) {
        Clock clock = Clock.systemUTC();
        stores = new Stores(configuration.database());
        AccountDirectory people = new AccountDirectory();
        SessionDirectory openSessions = new SessionDirectory();
        RoomDirectory directory = new RoomDirectory(() -> log.bounds().floor());
        waiting = new WaitingRoom(directory, configuration.feed().maxWaiting());
        journal = new Journal(
                stores.log(),
                log,
                List.of(people, openSessions, directory),
                waiting,
                configuration.journal(),
                clock,
                threads,
                metrics.commits());
        metrics.watch(journal, waiting, openSessions, stores::pools);
        RequestLog requests = new RequestLog(configuration.logsAllRequests());
        calls = call -> {
            metrics.calls().finished(call);
            requests.finished(call);
        };

        RateLimits limits = new RateLimits(configuration.rates(), System::nanoTime);
        Sessions sessions = new Sessions(openSessions, journal, configuration.accounts(), limits, clock);
        Members members = new Members(directory, journal, people::exists, limits);
        services = new ChatServices(
                journal,
                new Accounts(
                        people,
                        stores.accounts(),
                        sessions,
                        journal,
                        configuration.accounts(),
                        limits,
                        clock,
                        System::nanoTime,
                        RoomNames.GENERAL),
                sessions,
                people,
                new Rooms(directory, journal, people::exists, configuration.rooms(), limits, clock),
                directory,
                members,
                new Messages(
                        members,
                        people::exists,
                        journal,
                        configuration.messages(),
                        new SendLimit(limits, stores.messages()::exists)),
                new History(members, stores.messages(), configuration.messages()),
                new Feed(log, stores.log(), directory, waiting, configuration.feed()));
    }

    ChatServices services() {
        return services;
    }

    Metrics metrics() {
        return metrics;
    }

    /** Who is told of each call. */
    CallListener calls() {
        return calls;
    }

    /** Opens the database in the background, for as long as it takes. */
    void start() {
        journal.start();
    }

    /** Sends the waiting readers home, commits what is queued, and lets go of the database. */
    void stop() {
        waiting.close();
        journal.close();
        stores.close();
    }

    Readiness readiness() {
        if (journal.isReady()) {
            return Readiness.READY;
        }
        return Readiness.notBecause(
                journal.isLoaded()
                        ? "The database is away; messages can be read but not sent."
                        : "The database is not open yet.");
    }
}
