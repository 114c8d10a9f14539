package org.chatrpc.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chatrpc.Refusals.assertRefused;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.chatrpc.Chat;
import org.chatrpc.ChatOptions;
import org.chatrpc.limit.RateLimits;
import org.chatrpc.log.store.ReportStore;
import org.chatrpc.message.report.ReportIds;
import org.chatrpc.message.report.ReportPolicy;
import org.chatrpc.message.report.Reports;
import org.chatrpc.model.ReadLimit;
import org.chatrpc.model.Slice;
import org.chatrpc.model.Visibility;
import org.chatrpc.model.fact.LogEntry;
import org.chatrpc.model.fact.message.ReportReceived;
import org.chatrpc.model.message.Report;
import org.chatrpc.model.message.ReportedMessage;
import org.chatrpc.model.message.StoredMessage;
import org.chatrpc.problem.Problem;
import org.chatrpc.store.PostgresServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports, and who is notified of them. */
class ReportsTest {
    @TempDir
    Path folder;

    private static String id(StoredMessage message) {
        return Long.toString(message.id());
    }

    @Test
    void aReasonIsOneLineWithSomethingInIt() {
        try (Chat chat = new Chat(folder).ready()) {
            chat.registerAll("ann", "bob");
            String id = id(chat.post("ann", "general", "buy this").message());

            assertThat(assertRefused(Problem.INVALID_VALUE, () -> chat.reports.report("bob", id, " "))
                            .field())
                    .contains("reason");
            assertRefused(Problem.INVALID_VALUE, () -> chat.reports.report("bob", id, "x".repeat(501)));
            assertRefused(Problem.INVALID_VALUE, () -> chat.reports.report("bob", id, "two\nlines"));
            assertRefused(Problem.INVALID_VALUE, () -> chat.reports.report("bob", id, null));
            assertRefused(Problem.NO_SUCH_MESSAGE, () -> chat.reports.report("bob", "9999", "spam"));
        }
    }

    @Test
    void ownersAndAdministratorsAreNotifiedOnEveryNode() {
        var database = PostgresServer.newDatabase();
        try (Chat one = new Chat(database, ChatOptions.defaults()).ready();
                Chat other = new Chat(database, ChatOptions.defaults()).ready()) {
            // The first account administers the server, and is not a member of the room.
            one.registerAll("ann", "bob", "cid", "dan");
            one.rooms.create("bob", "tea", Optional.empty(), Optional.empty(), Visibility.PRIVATE, Optional.empty());
            one.members.invite("bob", "tea", "cid");
            one.members.invite("bob", "tea", "dan");
            StoredMessage message = one.post("dan", "tea", "buy this").message();
            other.journal.catchUp(0);
            String cursor = one.feed.now();
            other.reports.report("cid", id(message), "spam");
            one.journal.catchUp(0);

            for (String reader : new String[] {"ann", "bob"}) {
                assertThat(one.poll(reader, cursor).entries())
                        .extracting(LogEntry::fact)
                        .containsExactly(new ReportReceived(reader, "cid", "tea", message.id(), 1, "spam"));
            }
            for (String reader : new String[] {"cid", "dan"}) {
                assertThat(one.poll(reader, cursor).entries()).isEmpty();
            }
        }
    }

    private static List<String> reasons(Chat chat, String username, Optional<String> room, Optional<String> before) {
        return chat.reports.open(username, room, before, ReadLimit.items(10)).items().stream()
                .map(each -> each.report().reason())
                .toList();
    }

    /** Those of these users for whom the database is asked for open reports. */
    private static List<String> whoReadsReports(Chat chat, Predicate<String> administrators, String... users) {
        List<String> readers = new ArrayList<>();
        ReportStore store = new ReportStore() {
            @Override
            public Slice<ReportedMessage> openFor(String reader, String room, Report.Key before, ReadLimit limit) {
                readers.add(reader);
                return new Slice<>(List.of(), false);
            }

            @Override
            public Slice<ReportedMessage> reports(Report.Key after, boolean openOnly, ReadLimit limit) {
                throw new AssertionError("not for administrators only");
            }
        };
        Reports reports = new Reports(
                chat.journal,
                chat.finder,
                store,
                chat.members,
                administrators,
                () -> new ReportPolicy(500),
                new RateLimits(Map.of(), System::nanoTime));
        for (String user : users) {
            assertThat(reports.open(user, Optional.empty(), Optional.empty(), ReadLimit.items(10))
                            .items())
                    .isEmpty();
        }
        return readers;
    }

    @Test
    void ownersAndModeratorsListTheReportsOfTheirRooms() {
        try (Chat chat = new Chat(folder).ready()) {
            // The first account administers the server.
            chat.registerAll("ann", "bob", "cid", "dan");
            for (String room : new String[] {"tea", "milk"}) {
                chat.rooms.create(
                        "bob", room, Optional.empty(), Optional.empty(), Visibility.PRIVATE, Optional.empty());
                chat.members.invite("bob", room, "cid");
                chat.reports.report("cid", id(chat.post("bob", room, "x").message()), "own in " + room);
                chat.reports.report("bob", id(chat.post("cid", room, "y").message()), "spam in " + room);
            }
            Optional<String> none = Optional.empty();
            Optional<String> tea = Optional.of("tea");

            assertThat(reasons(chat, "bob", none, none)).containsExactly("spam in milk", "spam in tea");
            assertThat(reasons(chat, "bob", tea, none)).containsExactly("spam in tea");
            ReportedMessage latest = chat.reports
                    .open("bob", none, none, ReadLimit.items(1))
                    .items()
                    .get(0);
            assertThat(reasons(chat, "bob", none, Optional.of(ReportIds.of(latest.report()))))
                    .containsExactly("spam in tea");
            assertThat(latest.body()).isEqualTo("y");
            assertThat(reasons(chat, "ann", none, none)).hasSize(4);
            assertThat(chat.reports.open("ann", none, none, ReadLimit.items(10)).items())
                    .as("what administrators read of rooms that they do not moderate, the audit log has")
                    .extracting(ReportedMessage::body)
                    .containsOnly("");
            assertThat(reasons(chat, "cid", none, none)).isEmpty();

            assertThat(whoReadsReports(chat, "dan"::equals, "ann", "bob", "cid", "dan", "nobody"))
                    .as("the query would read all reports for anybody else than an administrator or a moderator")
                    .containsExactly("ann", "bob", "dan");
            assertThat(List.of("ann", "bob", "nobody"))
                    .filteredOn(chat.accountDirectory::isAdministrator)
                    .containsExactly("ann");

            assertRefused(Problem.NOT_PERMITTED, () -> reasons(chat, "cid", tea, none));
            assertRefused(Problem.NO_SUCH_ROOM, () -> reasons(chat, "dan", tea, none));
            assertRefused(Problem.NO_SUCH_ROOM, () -> reasons(chat, "ann", tea, none));
            assertThat(assertRefused(Problem.INVALID_VALUE, () -> reasons(chat, "bob", none, Optional.of("7")))
                            .field())
                    .contains("beforeReportId");
        }
    }
}
