package org.chatrpc.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.chatrpc.account.block.BlockUser;
import org.chatrpc.admin.account.DeactivateAccount;
import org.chatrpc.admin.report.ResolveReport;
import org.chatrpc.log.store.ReportStore;
import org.chatrpc.message.report.ReportMessage;
import org.chatrpc.model.ReadLimit;
import org.chatrpc.model.Role;
import org.chatrpc.model.Slice;
import org.chatrpc.model.fact.Fact;
import org.chatrpc.model.fact.LogEntry;
import org.chatrpc.model.fact.message.MessageReported;
import org.chatrpc.model.fact.message.ReportReceived;
import org.chatrpc.model.fact.room.RoleChanged;
import org.chatrpc.model.message.Report;
import org.chatrpc.model.message.ReportedMessage;
import org.chatrpc.model.message.StoredMessage;
import org.chatrpc.problem.Problem;
import org.chatrpc.room.OpenDirect;
import org.junit.jupiter.api.Test;

/** A report reaches those who watch over the room and the server, once for each reporter. */
interface ReportContract extends EditingSteps {

    /** Alice, a moderator called bob, carol, and an administrator called zoe who is not in the room. */
    private Chat watched() {
        Chat chat = three();
        chat.committed(Chat.accountCreated("zoe", true));
        return chat;
    }

    private static ReportMessage report(String actor, StoredMessage message, String reason) {
        return new ReportMessage(actor, message.room(), message.id(), reason);
    }

    private static ReportReceived received(String recipient, StoredMessage message) {
        return new ReportReceived(recipient, "carol", message.room(), message.id(), message.number(), "spam");
    }

    private static List<Fact> facts(List<LogEntry> entries) {
        return entries.stream().map(LogEntry::fact).toList();
    }

    @Test
    default void aReportReachesModeratorsAndAdministratorsOnce() {
        Chat chat = watched();
        StoredMessage sent = chat.posted(Chat.post("general", "alice", "buy this"));

        assertThat(facts(chat.committed(report("carol", sent, "spam"))))
                .containsExactly(
                        new MessageReported("carol", sent.id(), "spam"), received("bob", sent), received("zoe", sent));
        assertThat(chat.committed(report("carol", sent, "really"))).isEmpty();
        assertThat(chat.committed(report("bob", sent, "yes"))).hasSize(3);
        database().reopened();
        assertThat(chat().committed(report("carol", sent, "spam"))).isEmpty();
    }

    @Test
    default void whoIsDeactivatedIsNotTold() {
        Chat chat = watched();
        StoredMessage sent = chat.posted(Chat.post("general", "alice", "buy this"));
        chat.committed(new DeactivateAccount("zoe", "bob"));

        assertThat(facts(chat.committed(report("carol", sent, "spam"))))
                .containsExactly(new MessageReported("carol", sent.id(), "spam"), received("zoe", sent));
    }

    @Test
    default void theAuthorIsNotTold() {
        Chat chat = watched();
        StoredMessage sent = chat.posted(Chat.post("general", "bob", "buy this"));

        assertThat(facts(chat.append(
                                new Recorded(new RoleChanged("alice", "general", "alice", Role.OWNER)),
                                report("carol", sent, "spam"))
                        .entries()))
                .as("decided in the transaction")
                .endsWith(
                        new MessageReported("carol", sent.id(), "spam"),
                        received("alice", sent),
                        received("zoe", sent));
    }

    @Test
    default void administratorsWatchOverDirectRooms() {
        Chat chat = watched();
        chat.committed(new OpenDirect("alice", "carol"));
        StoredMessage sent = chat.posted(Chat.post("alice~carol", "alice", "buy this"));

        assertThat(facts(chat.committed(report("carol", sent, "spam"))))
                .containsExactly(new MessageReported("carol", sent.id(), "spam"), received("zoe", sent));
        assertThat(chat.refusal(report("bob", sent, "spam"))).isEqualTo(Problem.NO_SUCH_MESSAGE);
    }

    @Test
    default void whatCannotBeSeenCannotBeReported() {
        Chat chat = watched();
        StoredMessage reported = chat.posted(Chat.post("general", "alice", "buy this"));
        StoredMessage sent = chat.posted(Chat.post("general", "alice", "buy that"));
        chat.committed(report("carol", reported, "spam"));
        chat.append(delete("bob", reported), delete("bob", sent));

        assertThat(chat.refusal(report("carol", sent, "spam"))).isEqualTo(Problem.MESSAGE_DELETED);
        assertThat(chat.committed(report("carol", reported, "spam")))
                .as("a retry")
                .isEmpty();
        assertThat(chat.refusal(report("zoe", sent, "spam"))).isIn(Problem.NO_SUCH_MESSAGE, Problem.NOT_A_MEMBER);
        chat.committed(new OpenDirect("alice", "carol"));
        chat.committed(new BlockUser("carol", "alice"));
        StoredMessage hidden = chat.posted(Chat.post("alice~carol", "alice", "psst"));
        assertThat(chat.refusal(report("carol", hidden, "spam"))).isEqualTo(Problem.MESSAGE_DELETED);
    }

    private List<ReportedMessage> open(String reader, String room) {
        return database()
                .stores()
                .reports()
                .openFor(reader, room, new Report.Key(Long.MAX_VALUE, ""), ReadLimit.items(10))
                .items();
    }

    private List<String> reasons(String reader, String room) {
        return open(reader, room).stream().map(each -> each.report().reason()).toList();
    }

    @Test
    default void whatIsOpenIsListedToThoseWhomItConcernsNow() {
        Chat chat = watched();
        chat.committed(new OpenDirect("alice", "carol"));
        StoredMessage first = chat.posted(Chat.post("general", "alice", "buy this"));
        StoredMessage second = chat.posted(Chat.post("general", "bob", "buy that"));
        StoredMessage direct = chat.posted(Chat.post("alice~carol", "alice", "psst"));
        chat.append(
                report("carol", first, "spam"),
                report("carol", second, "spam of the moderator"),
                report("alice", second, "that too"),
                report("carol", direct, "in private"));

        assertThat(reasons("zoe", "")).containsExactly("in private", "spam of the moderator", "that too", "spam");
        assertThat(reasons("zoe", "general")).containsExactly("spam of the moderator", "that too", "spam");
        assertThat(open("bob", ""))
                .singleElement()
                .satisfies(each -> assertThat(each.report().key()).isEqualTo(new Report.Key(first.id(), "carol")))
                .satisfies(each -> assertThat(each.body()).isEqualTo("buy this"));
        assertThat(open("alice", "")).isEmpty();
        assertThat(open("carol", "")).isEmpty();

        chat.append(new Recorded(
                new RoleChanged("alice", "general", "carol", Role.OWNER),
                new RoleChanged("alice", "general", "bob", Role.MEMBER)));
        chat.append(delete("bob", second));
        assertThat(open("bob", "")).isEmpty();
        assertThat(reasons("carol", "")).containsExactly("spam of the moderator", "that too", "spam");
        assertThat(open("carol", "").get(0).body()).as("of a deleted message").isEmpty();

        chat.committed(new ResolveReport("zoe", new Report.Key(second.id(), "alice"), Optional.empty(), "talked"));
        database().reopened();
        assertThat(reasons("carol", "")).containsExactly("spam of the moderator", "spam");
        chat().committed(new DeactivateAccount("zoe", "carol"));
        assertThat(open("carol", "")).isEmpty();
    }

    @Test
    default void openReportsAreListedPageByPage() {
        Chat chat = watched();
        StoredMessage first = chat.posted(Chat.post("general", "alice", "buy this"));
        StoredMessage second = chat.posted(Chat.post("general", "alice", "buy that"));
        chat.append(report("carol", first, "1"), report("bob", first, "2"), report("carol", second, "3"));
        ReportStore store = database().stores().reports();

        Slice<ReportedMessage> page = store.openFor("bob", "", new Report.Key(Long.MAX_VALUE, ""), ReadLimit.items(2));
        assertThat(page.items()).extracting(each -> each.report().reason()).containsExactly("3", "1");
        assertThat(page.hasMore()).isTrue();
        page = store.openFor("bob", "", new Report.Key(first.id(), "carol"), ReadLimit.items(2));
        assertThat(page.items()).extracting(each -> each.report().reason()).containsExactly("2");
        assertThat(page.hasMore()).isFalse();
    }
}
