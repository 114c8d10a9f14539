package org.chatrpc.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.chatrpc.Chat;
import org.chatrpc.account.session.Origin;
import org.chatrpc.contract.admin.ChatAdminPort;
import org.chatrpc.model.audit.AuditEntry;
import org.chatrpc.model.audit.AuditKinds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The audit log has what administrators looked at of people, does not fill with it, and says of nobody whom they talk to. */
class LookupsTest {
    @TempDir
    Path folder;

    private static Method operation(String name) {
        return PortCalls.operations(ChatAdminPort.class)
                .filter(method -> PortCalls.name(method).equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aRefusedCallAboutADirectRoomIsRecordedWithoutTheRoom() throws ReflectiveOperationException {
        try (Chat chat = new Chat(folder).ready()) {
            chat.registerAll("ann", "bob", "cid");
            chat.rooms.openDirect("bob", "cid");
            String ann = chat.accounts
                    .login("ann", "password of ann", new Origin("192.0.2.9", "test"))
                    .token();
            PortCalls calls = new PortCalls(chat);
            for (String room : List.of("bob~cid", "general", "no-room")) {
                String answer = calls.call(operation("DeleteRoom"), Map.of("Token", ann, "Room", room));
                assertThat(answer).isNotEmpty();
            }
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(chat.stores.audit().after(0, 1_000))
                            .filteredOn(entry -> entry.kind().equals(AuditKinds.REFUSED))
                            .extracting(AuditEntry::room)
                            .containsExactly("", "general", ""));
        }
    }

    @Test
    void whoLooksAgainSoonHasOneEntryForIt() throws ReflectiveOperationException {
        try (Chat chat = new Chat(folder).ready()) {
            chat.registerAll("ann", "bob", "cid");
            String ann = chat.accounts
                    .login("ann", "password of ann", new Origin("192.0.2.9", "test"))
                    .token();
            PortCalls calls = new PortCalls(chat);
            for (String username : List.of("bob", "cid", "bob")) {
                assertThat(calls.call(operation("ListAccountSessions"), Map.of("Token", ann, "Username", username)))
                        .isEmpty();
            }
            assertThat(calls.call(operation("ListAccountSessions"), Map.of("Token", ann, "Username", "nobody")))
                    .isEqualTo("NO_SUCH_USER");
            assertThat(calls.call(operation("ListReports"), Map.of("Token", ann)))
                    .as("shows none")
                    .isEmpty();
            String message = Long.toString(
                    chat.post("cid", "general", "buy this").message().id());
            chat.reports.report("bob", message, "spam");
            for (int i = 0; i < 2; i++) {
                assertThat(calls.call(operation("ListReports"), Map.of("Token", ann)))
                        .isEmpty();
            }

            assertThat(chat.stores.audit().after(0, 1_000))
                    .filteredOn(entry -> entry.kind().equals(AuditKinds.LOOKED_UP))
                    .extracting(entry -> entry.operation() + " " + entry.subject() + " by " + entry.actor() + " from "
                            + entry.address())
                    .containsExactly(
                            "ListAccountSessions bob by ann from " + PortCalls.ADDRESS,
                            "ListAccountSessions cid by ann from " + PortCalls.ADDRESS,
                            "ListReports  by ann from " + PortCalls.ADDRESS);
        }
    }
}
