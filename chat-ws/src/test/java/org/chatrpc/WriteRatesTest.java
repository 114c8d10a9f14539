package org.chatrpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chatrpc.Refusals.assertRefused;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chatrpc.account.identity.ExternalIdentity;
import org.chatrpc.account.session.Origin;
import org.chatrpc.file.ChatFiles;
import org.chatrpc.file.Uploads;
import org.chatrpc.limit.Rate;
import org.chatrpc.limit.RateClass;
import org.chatrpc.model.Role;
import org.chatrpc.model.Visibility;
import org.chatrpc.problem.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every write has a rate limit per account, and a refused write changes nothing. */
class WriteRatesTest {
    private static final int BURST = 8;
    private static final Origin HOME = new Origin("192.0.2.1", "test");

    private static final Set<Write> ENDING_SESSIONS = EnumSet.of(Write.LOGOUT, Write.REVOKE_SESSION);

    private static final byte[] CONTENT = ChatFiles.text("a file");
    private static final Map<Integer, String> UPLOADS = new HashMap<>();

    @TempDir
    Path folder;

    private volatile long now = System.nanoTime();
    private Chat chat;

    /** A write by ann; each call makes a different change, or tries to. */
    enum Write {
        SEND_MESSAGE((chat, n) -> chat.post("ann", "general", "text " + n)),
        BEGIN_UPLOAD((chat, n) -> begin(chat, "begun-" + n)),
        UPLOAD_PART((chat, n) -> chat.uploads.part("ann", upload(n), 0, CONTENT)),
        FINISH_UPLOAD((chat, n) -> chat.uploads.finish("ann", "192.0.2.1", upload(n))),
        GET_FILE_LIMITS((chat, n) -> chat.roomFiles.limits("ann", "general")),
        EDIT_MESSAGE((chat, n) -> chat.edits.edit("ann", own(chat, n), "edited " + n, OptionalInt.empty())),
        DELETE_MESSAGE((chat, n) -> chat.edits.delete("ann", own(chat, n), "")),
        ADD_REACTION((chat, n) -> chat.reactions.add("ann", own(chat, n), "👍")),
        REMOVE_REACTION((chat, n) -> chat.reactions.remove("ann", own(chat, n), "🎉")),
        PIN_MESSAGE((chat, n) -> chat.pins.pin("ann", own(chat, 1))),
        UNPIN_MESSAGE((chat, n) -> chat.pins.unpin("ann", own(chat, n))),
        REPORT_MESSAGE((chat, n) -> chat.reports.report("ann", own(chat, n), "spam")),
        CREATE_ROOM((chat, n) -> create(chat, "made-" + n)),
        UPDATE_ROOM((chat, n) -> chat.rooms.update(
                "ann", "red", Optional.of("Title " + n), Optional.empty(), Optional.empty(), Optional.empty())),
        OPEN_DIRECT((chat, n) -> chat.rooms.openDirect("ann", user(n))),
        JOIN_ROOM((chat, n) -> chat.members.join("ann", "room-" + n)),
        LEAVE_ROOM((chat, n) -> chat.members.leave("ann", "joined-" + n)),
        INVITE_MEMBER((chat, n) -> chat.members.invite("ann", "red", user(n))),
        REMOVE_MEMBER((chat, n) -> chat.members.remove("ann", "full", user(n))),
        BAN_MEMBER((chat, n) -> chat.bans.ban("ann", "full", user(n))),
        UNBAN_MEMBER((chat, n) -> chat.bans.unban("ann", "red", user(n))),
        BLOCK_USER((chat, n) -> chat.blocks.block("ann", user(n))),
        UNBLOCK_USER((chat, n) -> chat.blocks.unblock("ann", user(n))),
        SET_PRESENCE((chat, n) -> chat.presences.set(
                chat.sessions.of("ann").get(0),
                Optional.empty(),
                Optional.of("Text " + n),
                Optional.empty(),
                Optional.empty())),
        SET_TYPING((chat, n) -> chat.typing.type("ann", "general")),
        SET_MEMBER_ROLE((chat, n) -> chat.members.setRole("ann", "full", user(n), Role.MODERATOR)),
        SET_ROOM_PREFERENCES(
                (chat, n) -> chat.members.setPreferences("ann", "full", Optional.empty(), Optional.of(n % 2 == 0))),
        MARK_READ((chat, n) -> chat.members.markRead("ann", "full", n)),
        UPDATE_PROFILE((chat, n) -> chat.accounts.updateProfile("ann", "Ann " + n)),
        CHANGE_PASSWORD((chat, n) -> chat.accounts.changePassword(
                chat.sessions.of("ann").get(0), "password of ann", "password of ann", "192.0.2.1")),
        LOGIN((chat, n) -> chat.accounts.login("ann", "password of ann", HOME)),
        SIGN_IN_WITH_TOKEN((chat, n) ->
                chat.externals.signIn(new ExternalIdentity("test", "id of zoe", "zoe", "Zoe", Optional.empty()), HOME)),
        LOGOUT((chat, n) ->
                chat.sessions.close("ann", chat.sessions.of("ann").get(0).id())),
        REVOKE_SESSION((chat, n) ->
                chat.sessions.close("ann", chat.sessions.of("ann").get(0).id())),
        CREATE_ACCOUNT((chat, n) -> chat.administration
                .accounts()
                .create("ann", "new-" + n, Optional.empty(), Optional.empty(), false, "192.0.2.1")),
        RESET_PASSWORD((chat, n) ->
                chat.administration.accounts().resetPassword("ann", user(n), Optional.empty(), "192.0.2.1")),
        DEACTIVATE_ACCOUNT((chat, n) -> chat.administration.accounts().deactivate("ann", user(n))),
        REACTIVATE_ACCOUNT((chat, n) -> chat.administration.accounts().reactivate("ann", user(n))),
        ERASE_ACCOUNT((chat, n) -> chat.administration.erasures().erase("ann", user(n), user(n), "KEEP")),
        SET_ADMINISTRATOR((chat, n) -> chat.administration.accounts().setAdministrator("ann", user(n), true)),
        REVOKE_ACCOUNT_SESSION((chat, n) -> chat.administration
                .accounts()
                .endSession("ann", user(n), chat.sessions.of(user(n)).get(0).id())),
        REVOKE_ACCOUNT_SESSIONS((chat, n) -> chat.administration.accounts().endSessions("ann", user(n))),
        SET_ROOM_OWNER((chat, n) -> chat.administration.rooms().setOwner("ann", "full", user(n))),
        ARCHIVE_ROOM((chat, n) -> chat.administration.rooms().setArchived("ann", "room-" + n, true)),
        UNARCHIVE_ROOM((chat, n) -> chat.administration.rooms().setArchived("ann", "room-" + n, false)),
        SET_ROOM_RETENTION((chat, n) -> chat.administration.retention().setDays("ann", "full", n, null)),
        SET_LEGAL_HOLD((chat, n) -> chat.administration.retention().setHold("ann", "full", n % 2 == 0, "")),
        DELETE_ROOM((chat, n) -> chat.administration.retention().deleteRoom("ann", "room-" + n, "room-" + n)),
        RUN_RETENTION((chat, n) -> chat.administration.retention().run("ann")),
        CHANGE_SETTING(
                (chat, n) -> chat.administration.settings().change("ann", "chat.message.max", Integer.toString(n))),
        RESET_SETTING((chat, n) -> chat.administration.settings().reset("ann", "chat.message.max")),
        SET_ANNOUNCEMENT((chat, n) -> chat.administration.announcements().set("ann", "Number " + n, Optional.empty())),
        CLEAR_ANNOUNCEMENT((chat, n) -> chat.administration.announcements().clear("ann")),
        SEND_AS_SERVICE((chat, n) -> chat.post("robot", "general", "text " + n)),
        SET_AUDITOR((chat, n) -> chat.administration.accounts().setAuditor("ann", user(n), true)),
        CREATE_SERVICE_ACCOUNT(
                (chat, n) -> chat.administration.services().create("ann", "service-" + n, Optional.empty(), List.of())),
        CREATE_SERVICE_TOKEN((chat, n) ->
                chat.administration.services().createToken("ann", "robot-" + n, "second", List.of(), Optional.empty())),
        REVOKE_SERVICE_TOKEN(
                (chat, n) -> chat.administration.services().revokeToken("ann", "robot-" + n, token(chat, n))),
        RESOLVE_REPORT(
                (chat, n) -> chat.administration.reports().resolve("ann", report(chat, n), Optional.empty(), false));

        private interface Work {
            void run(Chat chat, int number);
        }

        private final Work work;

        Write(Work work) {
            this.work = work;
        }

        /** What the contract calls it, if it is an operation of its own. */
        String operation() {
            return Arrays.stream(name().split("_"))
                    .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining());
        }
    }

    @BeforeEach
    void start() {
        Map<RateClass, Rate> rates = Arrays.stream(RateClass.values())
                .collect(Collectors.toMap(Function.identity(), each -> Rate.perMinute(20, BURST)));
        chat = new Chat(folder, ChatOptions.defaults().with(rates).with(() -> now)).ready();
        chat.registerAll("ann", "bob");
        Stream.iterate(1, n -> n + 1).limit(BURST + 2).forEach(this::prepare);
    }

    /** Sets up what the write with this number needs, without hitting a limit. */
    private void prepare(int number) {
        chat.register(user(number));
        create(chat, "bob", "room-" + number);
        create(chat, "bob", "joined-" + number);
        chat.members.join("ann", "joined-" + number);
        chat.administration.services().create("ann", "robot-" + number, Optional.empty(), List.of());
        chat.administration.services().createToken("ann", "robot-" + number, "token", List.of(), Optional.empty());
        if (number == 1) {
            chat.administration.services().create("ann", "robot", Optional.empty(), List.of("general"));
            create(chat, "red");
            create(chat, "full");
        }
        chat.members.join(user(number), "full");
        chat.post(user(number), "full", "text " + number);
        chat.post("ann", "general", "by ann " + number);
        chat.reactions.add("ann", own(chat, number), "🎉");
        chat.reports.report("bob", own(chat, number), "spam");
        chat.accounts.login("ann", "password of ann", HOME);
        UPLOADS.put(number, begin(chat, "prepared-" + number).uploadId());
        chat.contents.append(upload(number), 0, CONTENT);
        now += Duration.ofMinutes(1).toNanos();
    }

    private static Uploads.Begun begin(Chat chat, String clientUploadId) {
        return new ChatFiles(chat).begin("ann", "general", "a.txt", CONTENT, clientUploadId);
    }

    private static String upload(int number) {
        return Objects.requireNonNull(UPLOADS.get(number));
    }

    @AfterEach
    void close() {
        chat.close();
    }

    @ParameterizedTest
    @EnumSource
    void everyWriteIsRateLimited(Write write) {
        int number = 1;
        while (number <= BURST) {
            if (ENDING_SESSIONS.contains(write) && chat.sessions.of("ann").isEmpty()) {
                chat.accounts.login("ann", "password of ann", HOME);
            }
            write.work.run(chat, number++);
        }
        if (chat.sessions.of("ann").isEmpty()) {
            chat.accounts.login("ann", "password of ann", HOME);
        }
        long before = chat.journal.applied();
        int oneMore = number;

        assertThat(assertRefused(Problem.RATE_LIMITED, () -> write.work.run(chat, oneMore))
                        .retryAfter())
                .contains(Duration.ofSeconds(3));
        assertThat(chat.journal.applied()).as("nothing was written").isEqualTo(before);
        now += Duration.ofSeconds(3).toNanos();
        write.work.run(chat, oneMore);
    }

    @Test
    void callsAnsweredFromMemoryAreNotCounted() {
        for (int i = 0; i < 3 * BURST; i++) {
            chat.members.markRead("ann", "full", 1);
            chat.rooms.openDirect("ann", "bob");
        }
        assertThat(chat.members.requireMember("ann", "full").readNumber()).isOne();
    }

    @Test
    void openingSessionsDoesNotUseUpTheRateForEndingThem() {
        for (int i = 0; i < BURST; i++) {
            chat.accounts.login("ann", "password of ann", HOME);
        }
        assertRefused(Problem.RATE_LIMITED, () -> chat.accounts.login("ann", "password of ann", HOME));

        chat.sessions.of("ann").forEach(open -> chat.sessions.close("ann", open.id()));
        assertThat(chat.sessions.of("ann")).isEmpty();
    }

    /** The id of a message that ann sent. */
    private static String own(Chat chat, int number) {
        return chat
                .page("ann", "general", OptionalLong.empty(), OptionalLong.empty(), OptionalInt.empty())
                .messages()
                .stream()
                .filter(message -> message.body().equals("by ann " + number))
                .map(message -> Long.toString(message.id()))
                .findFirst()
                .orElseThrow();
    }

    /** The id of bob's report of such a message. */
    private static String report(Chat chat, int number) {
        return own(chat, number) + ":bob";
    }

    /** The id of the token of a service. */
    private static String token(Chat chat, int number) {
        return chat.sessions.of("robot-" + number).get(0).id();
    }

    private static String user(int number) {
        return "user-" + number;
    }

    private static void create(Chat chat, String room) {
        create(chat, "ann", room);
    }

    private static void create(Chat chat, String owner, String room) {
        chat.rooms.create(owner, room, Optional.empty(), Optional.empty(), Visibility.PUBLIC, Optional.empty());
    }
}
