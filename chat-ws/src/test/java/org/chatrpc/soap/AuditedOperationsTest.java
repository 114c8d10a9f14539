package org.chatrpc.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.chatrpc.Chat;
import org.chatrpc.ChatOptions;
import org.chatrpc.account.identity.Authorities;
import org.chatrpc.account.identity.InconclusiveRefusal;
import org.chatrpc.account.session.NewSession;
import org.chatrpc.account.session.Origin;
import org.chatrpc.contract.ChatPort;
import org.chatrpc.contract.admin.ChatAdminPort;
import org.chatrpc.model.Role;
import org.chatrpc.model.Visibility;
import org.chatrpc.model.audit.AuditEntry;
import org.chatrpc.model.audit.AuditKinds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every operation that only moderators, owners or administrators may do has its entry in the audit log, whether it was done or refused.
 * Which these are is found out by calling all of them, so that one that is added later is found, too.
 */
class AuditedOperationsTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private Chat chat;
    private PortCalls calls;
    private int number;

    private void start(ChatOptions options) {
        chat = new Chat(folder, options).ready();
        calls = new PortCalls(chat);
        chat.registerAll("ann", "bob", "cid", "oda");
        chat.rooms.create("cid", "tea", Optional.empty(), Optional.empty(), Visibility.PRIVATE, Optional.empty());
        chat.members.invite("cid", "tea", "oda");
        chat.members.setRole("cid", "tea", "oda", Role.OWNER);
    }

    @AfterEach
    void close() {
        chat.close();
    }

    private String token(String username) {
        return chat.accounts
                .login(username, "password of " + username, new Origin("192.0.2.9", "test"))
                .token();
    }

    private NewSession fresh() {
        return chat.register("target-" + number++);
    }

    private NewSession freshMember() {
        NewSession member = fresh();
        chat.members.invite("cid", "tea", member.account().username());
        return member;
    }

    private String postedByCid() {
        return Long.toString(chat.post("cid", "tea", "two sugars").message().id());
    }

    private long last() {
        List<AuditEntry> all = chat.stores.audit().after(0, 100_000);
        return all.get(all.size() - 1).number();
    }

    private void assertDone(long after, String operation, String actor) {
        assertThat(chat.stores.audit().after(after, 1_000))
                .as("the entry of %s", operation)
                .anyMatch(entry -> entry.operation().equals(operation)
                        && entry.actor().equals(actor)
                        && entry.outcome().isEmpty()
                        && entry.address().equals(PortCalls.ADDRESS));
    }

    private void assertRefused(long after, String operation, String actor, String code) {
        await(operation + " is recorded as refused")
                .atMost(SOON)
                .until(() -> chat.stores.audit().after(after, 1_000).stream()
                        .anyMatch(entry -> entry.kind().equals(AuditKinds.REFUSED)
                                && entry.operation().equals(operation)
                                && entry.actor().equals(actor)
                                && entry.outcome().equals(code)));
    }

    @Test
    void theAdministration() throws ReflectiveOperationException {
        start(ChatOptions.defaults());
        String administrator = token("ann");
        String person = token("bob");
        for (Method operation : PortCalls.operations(ChatAdminPort.class)
                .sorted(Comparator.comparing(PortCalls::name))
                .toList()) {
            Map<String, Object> values = prepared(PortCalls.name(operation));
            long before = last();
            values.put("Token", person);
            assertThat(calls.call(operation, values))
                    .as(PortCalls.name(operation))
                    .isEqualTo("NOT_PERMITTED");
            assertRefused(before, PortCalls.name(operation), "bob", "NOT_PERMITTED");
            if (!PortCalls.reads(operation) || PortCalls.showsPeople(operation)) {
                values.put("Token", administrator);
                assertThat(calls.call(operation, values))
                        .as(PortCalls.name(operation))
                        .isEmpty();
                assertDone(before, PortCalls.name(operation), "ann");
            }
        }
    }

    /** What the operation needs to change something. */
    private Map<String, Object> prepared(String operation) {
        NewSession target = fresh();
        String username = target.account().username();
        Map<String, Object> values = new HashMap<>(Map.of(
                "Username",
                username,
                "Confirmation",
                username,
                "SessionId",
                target.sessionId(),
                "Administrator",
                true,
                "Auditor",
                true,
                "Held",
                true,
                "Messages",
                "KEEP",
                "Room",
                "tea",
                "MessageDays",
                5,
                "Text",
                "Hello"));
        values.put("Name", operation.endsWith("Setting") ? "chat.message.max" : "deploy");
        values.put("Value", "70");
        switch (operation) {
            case "CreateAccount", "CreateServiceAccount" -> values.put("Username", "new-" + number++);
            case "CreateServiceToken" -> values.put("Username", service());
            case "RevokeServiceToken" -> {
                String service = service();
                values.put("Username", service);
                values.put(
                        "TokenId",
                        chat.administration
                                .services()
                                .createToken("ann", service, "first", List.of(), Optional.empty())
                                .token()
                                .id());
            }
            case "ReactivateAccount" -> chat.administration.accounts().deactivate("ann", username);
            case "UnarchiveRoom" -> chat.administration.rooms().setArchived("ann", "tea", true);
            case "ArchiveRoom" -> chat.administration.rooms().setArchived("ann", "tea", false);
            case "ClearAnnouncement" ->
                chat.administration.announcements().set("ann", "Number " + number, Optional.empty());
            case "ResetSetting" -> chat.administration.settings().change("ann", "chat.message.max", "71");
            case "DeleteRoom" -> {
                values.put("Room", "room-" + number);
                values.put("Confirmation", "room-" + number);
                chat.rooms.create(
                        "cid",
                        "room-" + number,
                        Optional.empty(),
                        Optional.empty(),
                        Visibility.PRIVATE,
                        Optional.empty());
            }
            case "ListReports" -> {
                chat.administration.rooms().setArchived("ann", "tea", false);
                chat.reports.report("oda", postedByCid(), "spam");
            }
            case "ResolveReport" -> {
                chat.administration.rooms().setArchived("ann", "tea", false);
                String message = postedByCid();
                chat.reports.report("oda", message, "spam");
                values.put("ReportId", message + ":oda");
                values.put("DeleteMessage", true);
            }
            default -> {}
        }
        return values;
    }

    private String service() {
        String name = "service-" + number++;
        chat.administration.services().create("ann", name, Optional.empty(), List.of());
        return name;
    }

    @Test
    void whatOnlyModeratorsAndOwnersMayDo() throws ReflectiveOperationException {
        start(ChatOptions.defaults());
        String owner = token("oda");
        Set<String> found = new TreeSet<>();
        for (Method operation : PortCalls.operations(ChatPort.class)
                .filter(method -> !PortCalls.reads(method))
                .toList()) {
            String name = PortCalls.name(operation);
            NewSession member = freshMember();
            Map<String, Object> values = inTea(name);
            long before = last();
            values.put("Token", member.token());
            if (!PortCalls.takes(operation, "Token")
                    || !calls.call(operation, values).equals("NOT_PERMITTED")) {
                continue;
            }
            values.put("Token", owner);
            // What nobody but the author may do is refused here, too.
            if (calls.call(operation, values).isEmpty()) {
                found.add(name);
                assertDone(before, name, "oda");
                assertRefused(before, name, member.account().username(), "NOT_PERMITTED");
            }
        }
        assertThat(found)
                .contains(
                        "UpdateRoom",
                        "RemoveMember",
                        "UnbanMember",
                        "SetMemberRole",
                        "DeleteMessage",
                        "PinMessage",
                        "UnpinMessage");
    }

    private Map<String, Object> inTea(String operation) {
        NewSession person = operation.equals("InviteMember") ? fresh() : freshMember();
        String target = person.account().username();
        String message = postedByCid();
        if (operation.equals("UnbanMember")) {
            chat.bans.ban("cid", "tea", target);
        } else if (operation.equals("UnpinMessage")) {
            chat.pins.pin("cid", message);
        }
        return new HashMap<>(Map.of(
                "Room",
                "tea",
                "Username",
                target,
                "MessageId",
                message,
                "Role",
                "MODERATOR",
                "Title",
                "Title " + number,
                "Body",
                "changed",
                "Emoji",
                "👍"));
    }

    /** A wrong password of which the server says only that it cannot check it now. */
    @Test
    void aPasswordThatIsRefusedInDoubt() throws ReflectiveOperationException {
        Authorities doubtful = new Authorities(true, List.of(credentials -> {
            throw new InconclusiveRefusal(Duration.ofSeconds(1), "It refuses everybody.");
        }));
        start(ChatOptions.defaults().with(doubtful));
        long before = last();
        Method login = PortCalls.operations(ChatPort.class)
                .filter(method -> PortCalls.name(method).equals("Login"))
                .findFirst()
                .orElseThrow();

        assertThat(calls.call(login, Map.of("Username", "eve", "Password", "a guess")))
                .isEqualTo("UNAVAILABLE");
        assertRefused(before, "Login", "", "UNAVAILABLE");
    }
}
