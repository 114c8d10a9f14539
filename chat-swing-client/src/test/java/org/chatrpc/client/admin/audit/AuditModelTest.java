package org.chatrpc.client.admin.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.chatrpc.client.admin.audit.AuditModel.Field;
import org.chatrpc.client.admin.audit.AuditModel.Typed;
import org.chatrpc.client.session.admin.AuditEntry;
import org.chatrpc.client.testing.InMemoryServer;
import org.chatrpc.client.testing.ManualDispatcher;
import org.chatrpc.client.testing.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AuditModelTest {

    private final SignedIn alice = SignedIn.alice();
    private final ManualDispatcher dispatcher = alice.dispatcher();
    private final InMemoryServer server = alice.server();
    private AuditModel model;

    @BeforeEach
    void start() {
        server.keeping(keeping -> {
            keeping.record("ROLE_CHANGED", "SetMemberRole", "", "bob", "eve", "design");
            keeping.record("REFUSED", "SetAdministrator", "NOT_PERMITTED", "eve", "eve", "");
            keeping.record("ROOM_UPDATED", "ArchiveRoom", "", "alice", "", "design");
        });
        server.administration().setAuditor(alice.session().account().token(), "alice", true);
        model = new AuditModel(alice.session(), dispatcher, ZoneOffset.UTC);
        pass();
    }

    @Test
    void theNewestAreFirst() {
        assertThat(numbers()).containsExactly(4L, 3L, 2L, 1L);
        assertThat(model.found().message().get()).isEmpty();
    }

    @Test
    void aLongLogIsReadAPageAtATime() {
        for (int i = 0; i < 200; i++) {
            server.keeping(keeping -> keeping.record("SESSION_OPENED", "Login", "", "bob", "bob", ""));
        }
        model.filter(new Typed("SESSION_OPENED", "", "", "", "", "", false));
        pass();
        assertThat(numbers()).hasSize(100).startsWith(204L, 203L);
        assertThat(model.found().note().get()).isEqualTo("The first 100 are shown.");
        model.found().more();
        pass();
        assertThat(numbers()).hasSize(200).endsWith(6L, 5L);
    }

    @Test
    void everyFieldNarrowsTheList() {
        assertThat(found(new Typed("ROLE_CHANGED", "", "", "", "", "", false))).containsExactly(1L);
        assertThat(found(new Typed("", "@eve", "", "", "", "", false))).containsExactly(2L);
        assertThat(found(new Typed("", "", " eve ", "", "", "", false))).containsExactly(2L, 1L);
        assertThat(found(new Typed("", "", "", "design", "", "", false))).containsExactly(3L, 1L);
        assertThat(found(new Typed("", "", "", "", "", "", true))).containsExactly(2L);
        assertThat(found(new Typed("", "", "", "", "2026-03-01", "2026-03-01", false)))
                .as("the whole of the last day")
                .hasSize(4);
        assertThat(found(new Typed("", "", "", "", "2026-03-02", "", false))).isEmpty();
        assertThat(model.found().message().get()).isEqualTo("There are no such entries.");
        assertThat(found(Typed.NOTHING)).hasSize(4);
    }

    @Test
    void aDayThatCannotBeReadIsToldAndNothingIsAsked() {
        long calls = calls();
        model.filter(new Typed("", "", "", "", "yesterday", "2026-02-30", false));
        pass();
        assertThat(model.errors().get()).containsOnlyKeys(Field.FROM, Field.UNTIL);
        assertThat(calls()).isEqualTo(calls);
        model.filter(new Typed("", "", "", "", "", "+999999999-12-31", false));
        assertThat(model.errors().get()).as("there is no day after it").containsOnlyKeys(Field.UNTIL);
        model.filter(new Typed("", "bob", "", "", "", "", false));
        assertThat(model.errors().get()).isEmpty();
    }

    @Test
    void whoIsNoAuditorIsToldSo() {
        server.administration().setAuditor(alice.session().account().token(), "alice", false);
        model.found().refresh();
        pass();
        assertThat(model.found().message().get()).contains("not allowed");
    }

    private List<Long> found(Typed typed) {
        model.filter(typed);
        pass();
        return numbers();
    }

    private List<Long> numbers() {
        return model.found().items().get().stream().map(AuditEntry::number).toList();
    }

    private long calls() {
        return server.calls().stream().filter("audit"::equals).count();
    }

    private void pass() {
        dispatcher.pass(Duration.ofSeconds(1));
    }
}
