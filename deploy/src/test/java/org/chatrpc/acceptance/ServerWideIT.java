package org.chatrpc.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.chatrpc.acceptance.Faults.assertFault;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.chatrpc.contract.Announcement;
import org.chatrpc.contract.Event;
import org.chatrpc.contract.GetAnnouncement;
import org.chatrpc.contract.admin.ChangeSetting;
import org.chatrpc.contract.admin.ChatFault;
import org.chatrpc.contract.admin.ClearAnnouncement;
import org.chatrpc.contract.admin.ListSettings;
import org.chatrpc.contract.admin.ResetSetting;
import org.chatrpc.contract.admin.SetAnnouncement;
import org.chatrpc.contract.admin.Setting;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What administrators decide for everybody: settings while the server runs, and announcements. */
@ArquillianTest
class ServerWideIT extends TwoPeople {
    private static final String MENTIONS = "chat.message.maxMentions";
    private static final String REASON = "chat.report.maxReason";

    private Operator olga;

    @BeforeEach
    void operator() {
        olga = Operator.of(base);
    }

    /** The server is that of other tests too. */
    @AfterEach
    void asBefore() throws ChatFault {
        ClearAnnouncement clear = new ClearAnnouncement();
        clear.setToken(olga.token());
        olga.port().clearAnnouncement(clear);
        reset(MENTIONS);
    }

    private void announce(String text, Instant end) throws ChatFault {
        SetAnnouncement request = new SetAnnouncement();
        request.setToken(olga.token());
        request.setText(text);
        request.setEndsAt(end);
        olga.port().setAnnouncement(request);
    }

    private static Announcement announcement(Person person) throws org.chatrpc.contract.ChatFault {
        GetAnnouncement request = new GetAnnouncement();
        request.setToken(person.token());
        return person.port().getAnnouncement(request).getAnnouncement();
    }

    private Setting change(String name, String value) throws ChatFault {
        ChangeSetting request = new ChangeSetting();
        request.setToken(olga.token());
        request.setName(name);
        request.setValue(value);
        return olga.port().changeSetting(request).getSetting();
    }

    private Setting reset(String name) throws ChatFault {
        ResetSetting request = new ResetSetting();
        request.setToken(olga.token());
        request.setName(name);
        return olga.port().resetSetting(request).getSetting();
    }

    @Test
    void anAnnouncementAnswersWaitingPollsAndIsReadUntilItIsTakenBack() throws Exception {
        String cursor = ada.now();
        CompletableFuture<List<Event>> waiting = CompletableFuture.supplyAsync(() -> {
            try {
                return ada.receive(cursor, 20, null).getEvent();
            } catch (org.chatrpc.contract.ChatFault e) {
                throw new AssertionError(e);
            }
        });
        Instant end = Instant.parse("2100-01-01T18:00:00.123Z");
        announce("Maintenance <today> at 18:00 ☕", end);
        assertThat(waiting.get(10, TimeUnit.SECONDS)).singleElement().satisfies(event -> {
            assertThat(event.getKind()).isEqualTo("ANNOUNCEMENT_CHANGED");
            assertThat(event.getAnnouncement().getText()).isEqualTo("Maintenance <today> at 18:00 ☕");
            assertThat(event.getAnnouncement().getEndsAt()).isEqualTo(end);
        });
        Announcement read = announcement(bob);
        assertThat(read.getText()).isEqualTo("Maintenance <today> at 18:00 ☕");
        assertThat(read.getAnnouncementId()).isNotEmpty();

        ClearAnnouncement clear = new ClearAnnouncement();
        clear.setToken(olga.token());
        olga.port().clearAnnouncement(clear);
        assertThat(announcement(bob)).isNull();
        assertThat(ada.receive(cursor, null, null).getEvent())
                .as("as it stands now: what was taken back is not delivered any more")
                .hasSize(2)
                .allSatisfy(event -> assertThat(event.getAnnouncement()).isNull());
        ChatFault late = catchThrowableOfType(
                ChatFault.class, () -> announce("Too late", Instant.now().minusSeconds(1)));
        assertThat(late.getFaultInfo().getField()).isEqualTo("endsAt");
    }

    @Test
    void aSettingChangesWhileTheServerRuns() throws Exception {
        Setting changed = change(REASON, "3");
        try {
            assertThat(changed.getValue()).isEqualTo("3");
            assertThat(changed.getSource()).isEqualTo("RUN_TIME");
            assertThat(changed.getStartValue()).isEqualTo("500");
            var report = new org.chatrpc.contract.ReportMessage();
            report.setToken(bob.token());
            report.setMessageId(ada.send("general", "spam").getMessageId());
            report.setReason("rude");
            assertThat(assertFault("INVALID_VALUE", "reason", () -> bob.port().reportMessage(report))
                            .getMessage())
                    .contains("3");
        } finally {
            assertThat(reset(REASON).getSource()).isNotEqualTo("RUN_TIME");
        }
    }

    @Test
    void whatIsNoValueOrNeedsARestartIsRefusedAndSecretsAreNotGivenOut() throws Exception {
        ChatFault many = catchThrowableOfType(ChatFault.class, () -> change(MENTIONS, "many"));
        assertThat(many.getFaultInfo().getCode()).isEqualTo("INVALID_VALUE");
        assertThat(many.getFaultInfo().getField()).isEqualTo("value");
        assertThat(many.getFaultInfo().getMessage()).contains("it must be a whole number from 0 to 10000.");
        ChatFault fixed = catchThrowableOfType(ChatFault.class, () -> change("chat.data.dir", "elsewhere"));
        assertThat(fixed.getFaultInfo().getCode()).isEqualTo("NOT_PERMITTED");

        ListSettings request = new ListSettings();
        request.setToken(olga.token());
        List<Setting> settings = olga.port().listSettings(request).getSetting();
        assertThat(settings).hasSizeGreaterThan(150);
        assertThat(settings).filteredOn(Setting::isSecret).isNotEmpty().allSatisfy(secret -> {
            assertThat(secret.getValue()).isNull();
            assertThat(secret.getStartValue()).isNull();
        });
        assertThat(settings)
                .filteredOn(setting -> setting.getName().equals("chat.data.dir"))
                .singleElement()
                .matches(setting -> setting.isHasValue() && !setting.isChangeable());
    }
}
