package org.chatrpc.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.chatrpc.account.block.BlockUser;
import org.chatrpc.account.session.SignIn;
import org.chatrpc.log.store.LogStore;
import org.chatrpc.message.PostMessage;
import org.chatrpc.message.edit.DeleteMessage;
import org.chatrpc.message.edit.EditMessage;
import org.chatrpc.message.edit.EditPolicy;
import org.chatrpc.message.report.ReportMessage;
import org.chatrpc.message.response.AddReaction;
import org.chatrpc.message.response.PinMessage;
import org.chatrpc.message.response.RemoveReaction;
import org.chatrpc.message.response.ResponsePolicy;
import org.chatrpc.model.ReadLimit;
import org.chatrpc.model.audit.AuditQuery;
import org.chatrpc.model.fact.account.PasswordChanged;
import org.chatrpc.model.fact.account.SessionOpened;
import org.chatrpc.model.file.FileKind;
import org.chatrpc.model.message.Report;
import org.chatrpc.room.OpenDirect;
import org.chatrpc.room.member.BanMember;
import org.chatrpc.room.member.RemoveMember;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The cost of frequent statements must not grow with the size of the chat. Without ANALYZE, SQLite plans only by the
 * structure of the tables, so the plans found here are also those at a million messages.
 */
class SqliteQueryPlanTest {
    private static final EditPolicy EDITS = new EditPolicy(true, Duration.ZERO, true, 200);

    @RegisterExtension
    final SqliteDatabaseExtension database = new SqliteDatabaseExtension();

    @Test
    void noFrequentStatementScansATable() throws SQLException {
        for (String sql : frequentStatements()) {
            assertThat(plan(sql))
                    .as(sql)
                    .noneMatch(
                            step -> step.matches(
                                    "SCAN (e|x|m|t|n|r|a|s|v|event|message|message_revision|reaction|mention|membership|room|session)\\b.*"));
        }
    }

    @Test
    void aPageOfHistoryIsASingleIndexSearchWithoutSorting() throws SQLException {
        assertThat(history())
                .hasSize(2)
                .allSatisfy(sql -> assertThat(plan(sql))
                        .noneMatch(step -> step.contains("ORDER BY") && !step.contains("string_agg"))
                        .first()
                        .asString()
                        .matches("SEARCH m USING INDEX \\S+ \\(room=\\? AND number[<>]\\?\\)"));
    }

    @Test
    void thePinnedMessagesOfARoomAreFoundByAnIndexOfTheirOwn() throws SQLException {
        database.statements().reset();
        database.stores().messages().pinnedBefore("general", 100, ReadLimit.items(10));
        assertThat(seen())
                .singleElement()
                .satisfies(sql -> assertThat(plan(sql))
                        .first()
                        .asString()
                        .isEqualTo("SEARCH m USING INDEX message_pinned (room=? AND number<?)"));
    }

    @Test
    void openReportsAreFoundByAnIndexOfTheirOwn() throws SQLException {
        database.statements().reset();
        database.stores().reports().openFor("alice", "", new Report.Key(Long.MAX_VALUE, ""), ReadLimit.items(10));
        assertThat(seen())
                .singleElement()
                .satisfies(sql -> assertThat(plan(sql))
                        .noneMatch(step -> step.contains("ORDER BY"))
                        .anyMatch(step -> step.contains("r USING INDEX report_open")));
    }

    @Test
    void theFilesOfARoomAreFoundByIndexesOfTheirOwn() throws SQLException {
        for (Optional<FileKind> kind : List.of(Optional.<FileKind>empty(), Optional.of(FileKind.PICTURE))) {
            database.statements().reset();
            database.stores().files().sent("general", "alice", kind, 100, ReadLimit.items(10));
            String index = kind.isEmpty()
                    ? "file_room (room=? AND message_id<?)"
                    : "file_room_kind (room=? AND picture=? AND message_id<?)";
            assertThat(seen())
                    .singleElement()
                    .satisfies(sql -> assertThat(plan(sql))
                            .noneMatch(step -> step.contains("ORDER BY") || step.startsWith("SCAN"))
                            .first()
                            .asString()
                            .isEqualTo("SEARCH f USING INDEX " + index));
        }
    }

    @Test
    void whatAuditorsAskForIsFoundByIndexes() throws SQLException {
        Map<String, AuditQuery> questions = Map.of(
                "audit_entry_kind", asked(Optional.of("REFUSED"), Optional.empty(), false, Optional.empty()),
                "audit_entry_room", asked(Optional.empty(), Optional.of("general"), false, Optional.empty()),
                "audit_entry_refused", asked(Optional.empty(), Optional.empty(), true, Optional.empty()),
                "audit_entry_at", asked(Optional.empty(), Optional.empty(), false, Optional.of(Chat.NOW)));
        for (Map.Entry<String, AuditQuery> question : questions.entrySet()) {
            database.statements().reset();
            database.stores().audit().find(question.getValue(), ReadLimit.items(10));
            assertThat(seen())
                    .singleElement()
                    .satisfies(sql -> assertThat(plan(sql))
                            .noneMatch(step -> step.startsWith("SCAN audit_entry"))
                            // Numbers need not follow times, so that those of a time are sorted.
                            .noneMatch(step -> step.contains("ORDER BY")
                                    && !question.getKey().equals("audit_entry_at"))
                            .anyMatch(step -> step.contains(question.getKey())));
        }
    }

    private static AuditQuery asked(
            Optional<String> kind, Optional<String> room, boolean refused, Optional<Instant> time) {
        return new AuditQuery(
                OptionalLong.empty(), kind, Optional.empty(), Optional.empty(), room, refused, time, time);
    }

    private Set<String> history() {
        database.statements().reset();
        database.stores().messages().before("general", 100, ReadLimit.items(10));
        database.stores().messages().after("general", 0, ReadLimit.items(10));
        return seen();
    }

    private Set<String> frequentStatements() {
        LogStore log = database.stores().log();
        Chat chat = new Chat(log);
        chat.members("alice", "bob");
        database.statements().reset();
        chat.append(
                Chat.post("general", "alice", "x"),
                Chat.post("general", "bob", "y"),
                new PostMessage("alice", "general", "z", "id", 5, Chat.mentions(List.of("alice", "bob"))),
                new Recorded(
                        Chat.roomCreated("tea", "alice"),
                        Chat.joined("tea", "alice"),
                        Chat.left("general", "bob"),
                        new PasswordChanged("alice"),
                        new SessionOpened(Chat.session("s1", "alice"))),
                new EditMessage(
                        "alice", "general", 5, "edited", OptionalInt.empty(), Chat.mentions(List.of("bob")), EDITS),
                new AddReaction("alice", "general", 5, "👍", new ResponsePolicy(9, 3)),
                new AddReaction("bob", "general", 5, "👍", new ResponsePolicy(9, 3)),
                new RemoveReaction("alice", "general", 5, "👍"),
                new PinMessage("alice", "general", 5, new ResponsePolicy(9, 9)),
                new ReportMessage("bob", "general", 5, "spam"),
                new DeleteMessage("alice", "general", 5, ""),
                new SignIn(Chat.session("s2", "alice"), "hash of alice", 1, Map.of()),
                new RemoveMember("alice", "tea", "bob"),
                new BlockUser("bob", "alice"),
                new OpenDirect("alice", "bob"),
                Chat.post("alice~bob", "alice", "psst"),
                new BanMember("alice", "tea", "bob"));
        log.readAfter(0, 10);
        log.readFeed("alice", 0, 10, ReadLimit.items(10));
        database.stores().accounts().passwordHash("alice");
        database.stores().blocks().blocks("alice", "", ReadLimit.items(10));
        database.stores().bans().bans("tea", "", ReadLimit.items(10));
        database.stores().messages().exists("alice", "id");
        database.stores().messages().find(5);
        database.stores().messages().answersBefore(5, 9, ReadLimit.items(10));
        database.stores().messages().answersAfter(5, 0, ReadLimit.items(10));
        database.stores().messages().revisions(5, 10, ReadLimit.items(10));
        return seen();
    }

    private Set<String> seen() {
        List<String> statements = new ArrayList<>();
        for (String call : database.statements().seen()) {
            String sql = call.substring(call.indexOf(": ") + 2);
            if (!sql.isBlank()) {
                statements.add(sql);
            }
        }
        return new LinkedHashSet<>(statements);
    }

    private List<String> plan(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database.file());
                PreparedStatement statement = connection.prepareStatement("EXPLAIN QUERY PLAN " + sql);
                ResultSet rows = statement.executeQuery()) {
            List<String> steps = new ArrayList<>();
            while (rows.next()) {
                steps.add(rows.getString("detail"));
            }
            return steps;
        }
    }
}
