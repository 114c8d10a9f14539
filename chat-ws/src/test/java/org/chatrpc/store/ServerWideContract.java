package org.chatrpc.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.chatrpc.admin.announcement.ClearAnnouncement;
import org.chatrpc.admin.announcement.SetAnnouncement;
import org.chatrpc.admin.setting.ChangeSetting;
import org.chatrpc.model.Announcement;
import org.chatrpc.model.ChangedSetting;
import org.chatrpc.model.audit.AuditEntry;
import org.chatrpc.model.fact.LogEntry;
import org.chatrpc.model.fact.server.SettingChanged;
import org.chatrpc.problem.Problem;
import org.junit.jupiter.api.Test;

/** What administrators decide for the server as a whole: settings, and what everybody is told. */
interface ServerWideContract extends AuditSteps {
    String MAX = "chat.message.max";
    String WITHIN = "chat.edit.withinSeconds";

    private Chat administered() {
        Chat chat = three();
        chat.committed(Chat.accountCreated("zoe", true));
        return chat;
    }

    private static ChangeSetting change(String actor, String name, String value) {
        return new ChangeSetting(actor, name, Optional.of(value), "at the start");
    }

    private static SetAnnouncement announce(String text, Instant end) {
        return new SetAnnouncement("zoe", text, Optional.ofNullable(end));
    }

    private Optional<Announcement> announced() {
        return log().snapshot().announcement();
    }

    @Test
    default void aChangedSettingIsKeptUntilItIsReset() {
        Chat chat = administered();
        List<LogEntry> first = chat.committed(change("zoe", MAX, "70"));
        chat.committed(change("zoe", WITHIN, "60"));
        chat.committed(change("zoe", MAX, "80"));
        assertThat(chat.append(change("zoe", MAX, "80")).entries()).isEmpty();

        assertThat(first)
                .extracting(LogEntry::fact)
                .containsExactly(new SettingChanged("zoe", MAX, "70", "at the start", "70"));
        assertThat(log().readAfter(first.get(0).seq() - 1, 1)).isEqualTo(first);
        assertThat(database().reopened().log().snapshot().settings())
                .containsExactly(new ChangedSetting(WITHIN, "60"), new ChangedSetting(MAX, "80"));

        chat = chat();
        ChangeSetting reset = new ChangeSetting("zoe", MAX, Optional.empty(), "at the start");
        List<LogEntry> taken = chat.committed(reset);
        assertThat(chat.append(reset).entries()).isEmpty();
        assertThat(log().readAfter(taken.get(0).seq() - 1, 1)).isEqualTo(taken);
        assertThat(log().snapshot().settings()).containsExactly(new ChangedSetting(WITHIN, "60"));
    }

    @Test
    default void whoChangedASettingIsInTheAuditLogWithBeforeAndAfter() {
        Chat chat = administered();
        chat.committed(change("zoe", MAX, "70"));
        chat.committed(change("zoe", MAX, "80"));
        AuditEntry entry = newest();
        assertThat(entry.kind()).isEqualTo("SETTING_CHANGED");
        assertThat(entry.actor()).isEqualTo("zoe");
        assertThat(entry.before()).isEqualTo("{\"chat.message.max\":\"70\"}");
        assertThat(entry.after()).isEqualTo("{\"chat.message.max\":\"80\"}");
        chat.committed(new ChangeSetting("zoe", MAX, Optional.empty(), "8000"));
        assertThat(newest().after()).isEqualTo("{\"chat.message.max\":\"8000 (reset)\"}");
        assertThat(findings()).isEmpty();
    }

    @Test
    default void onlyAdministratorsDecideForTheServer() {
        Chat chat = administered();
        assertThat(chat.refusal(change("alice", MAX, "70"))).isEqualTo(Problem.NOT_PERMITTED);
        assertThat(chat.refusal(new SetAnnouncement("alice", "Hello", Optional.empty())))
                .isEqualTo(Problem.NOT_PERMITTED);
        chat.committed(announce("Hello", null));
        assertThat(chat.refusal(new ClearAnnouncement("alice"))).isEqualTo(Problem.NOT_PERMITTED);
        assertThat(log().snapshot().settings()).isEmpty();
        assertThat(announced()).isPresent();
    }

    @Test
    default void thereIsOneAnnouncementUntilItIsTakenBack() {
        Chat chat = administered();
        Instant end = Chat.NOW.plusSeconds(60);
        assertThat(announced()).isEmpty();
        assertThat(chat.append(new ClearAnnouncement("zoe")).entries()).isEmpty();
        List<LogEntry> first = chat.committed(announce("\"Maintenance\"\\ ☕", null));
        assertThat(announced()).contains(new Announcement(first.get(0).seq(), "\"Maintenance\"\\ ☕", Chat.NOW, null));
        assertThat(chat.append(announce("\"Maintenance\"\\ ☕", null)).entries()).isEmpty();

        List<LogEntry> second = chat.committed(announce("Back at six", end));
        assertThat(log().readAfter(second.get(0).seq() - 1, 1)).isEqualTo(second);
        assertThat(second).extracting(entry -> entry.fact().stream()).containsExactly("*");
        assertThat(announced()).contains(new Announcement(second.get(0).seq(), "Back at six", Chat.NOW, end));
        assertThat(database().reopened().log().snapshot().announcement()).isEqualTo(announced());
        chat = chat();
        assertThat(newest().before()).isEqualTo("{\"text\":\"\\\"Maintenance\\\"\\\\ ☕\",\"endsAt\":\"\"}");
        assertThat(newest().after()).isEqualTo("{\"text\":\"Back at six\",\"endsAt\":\"" + end + "\"}");

        List<LogEntry> taken = chat.committed(new ClearAnnouncement("zoe"));
        assertThat(log().readAfter(taken.get(0).seq() - 1, 1)).isEqualTo(taken);
        assertThat(announced()).isEmpty();
        assertThat(newest().after()).isEqualTo("{\"text\":\"\",\"endsAt\":\"\"}");
    }

    @Test
    default void anAnnouncementEndsInTheFuture() {
        Chat chat = administered();
        for (Instant end : List.of(Chat.NOW, Chat.NOW.minusSeconds(1))) {
            assertThat(chat.refusal(announce("Too late", end))).isEqualTo(Problem.INVALID_VALUE);
        }
    }
}
