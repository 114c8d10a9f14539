package org.chatrpc.ops.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.chatrpc.admin.setting.SettingView;
import org.chatrpc.admin.setting.SettingView.Source;
import org.chatrpc.limit.Rate;
import org.chatrpc.limit.RateClass;
import org.chatrpc.model.ChangedSetting;
import org.chatrpc.model.fact.LogEntry;
import org.chatrpc.model.fact.server.SettingChanged;
import org.chatrpc.model.table.Snapshot;
import org.chatrpc.retention.RetentionPolicy;
import org.junit.jupiter.api.Test;

class LiveConfigurationTest {
    private final LiveConfiguration live = new LiveConfiguration(Configuration.read(
            Map.of("chat.room.maxTitle", "50", "chat.db.password", "sesame")::get,
            Map.of("CHAT_MESSAGE_MAX", "4000")::get));

    private static Snapshot snapshot(ChangedSetting... settings) {
        return new Snapshot(
                "x",
                1,
                0,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(settings),
                Optional.empty());
    }

    private void change(String name, String value) {
        live.apply(List.of(new LogEntry(1, Instant.EPOCH, new SettingChanged("ann", name, value, "", ""))));
    }

    private SettingView view(String name) {
        return live.find(name).orElseThrow();
    }

    @Test
    void aChangeAppliesAtOnceAndTakesPrecedenceUntilItIsReset() {
        Supplier<Integer> max = live.part(now -> now.messages().maxBody());
        assertThat(max.get()).isEqualTo(4_000);
        assertThat(view("chat.message.max").source()).isEqualTo(Source.ENVIRONMENT);
        change("chat.message.max", "70");
        assertThat(max.get()).isEqualTo(70);
        assertThat(view("chat.message.max").source()).isEqualTo(Source.RUN_TIME);
        assertThat(view("chat.message.max").startValue()).isEqualTo("4000");
        assertThat(view("chat.message.max").defaultValue()).isEqualTo("8000");
        assertThat(view("chat.room.maxTitle").source()).isEqualTo(Source.PROPERTY);
        change("chat.message.max", null);
        assertThat(max.get()).isEqualTo(4_000);
        assertThat(view("chat.message.max").source()).isEqualTo(Source.ENVIRONMENT);
    }

    @Test
    void whatWasChangedBeforeTheStartApplies() {
        Supplier<RetentionPolicy> retention = live.part(Configuration::retention);
        List<Map<RateClass, Rate>> rates = new ArrayList<>();
        live.follow(Configuration::rates, rates::add);
        live.load(snapshot(
                new ChangedSetting("chat.retention.messageDays", "90"),
                new ChangedSetting("chat.message.perSecond", "3")));
        assertThat(retention.get().messageDays()).isEqualTo(90);
        assertThat(retention.get().pause()).isEqualTo(Duration.ofMillis(100));
        assertThat(rates).last().extracting(all -> all.get(RateClass.MESSAGES)).isEqualTo(Rate.perSecond(3, 50));
        live.load(snapshot());
        assertThat(retention.get().messageDays()).isZero();
    }

    @Test
    void whatThisVersionDoesNotKnowOrRefusesIsIgnored() {
        Configuration before = Configuration.read(name -> null, name -> null);
        live.load(snapshot(
                new ChangedSetting("chat.from.the.future", "1"),
                new ChangedSetting("chat.db.url", "jdbc:postgresql:other"),
                new ChangedSetting("chat.message.max", "many"),
                new ChangedSetting("chat.message.maxMentions", "7")));
        assertThat(view("chat.message.max").value()).isEqualTo("4000");
        assertThat(view("chat.message.maxMentions").value()).isEqualTo("7");
        assertThat(view("chat.db.url").source()).isEqualTo(Source.DEFAULT);
        change("chat.message.maxMentions", "-1");
        assertThat(view("chat.message.maxMentions").value())
                .isEqualTo(Integer.toString(before.messages().maxMentions()));
        change("chat.from.the.future", null);
    }

    @Test
    void aValueIsRefusedInTheWordsOfAStart() {
        assertThat(live.refusal("chat.message.max", "many"))
                .contains(
                        "The setting chat.message.max (CHAT_MESSAGE_MAX) is \"many\"; it must be a whole number from 1 to"
                                + " 1000000.");
        assertThat(live.refusal("chat.message.max", "7")).isEmpty();
    }

    @Test
    void aValueThatContradictsAnotherSettingIsRefused() {
        assertThat(live.refusal("chat.history.default", "501"))
                .hasValueSatisfying(reason ->
                        assertThat(reason).contains("chat.history.default", "501", "chat.history.max", "500"));
        change("chat.history.max", "1000");
        assertThat(live.refusal("chat.history.default", "501")).isEmpty();
        change("chat.history.default", "501");
        assertThat(live.refusalOfReset("chat.history.max")).isPresent();
        assertThat(live.refusalOfReset("chat.history.default")).isEmpty();
        assertThat(live.refusal("chat.message.max", "7"))
                .as("has nothing to do with it")
                .isEmpty();
    }

    /** Two nodes may each have been told one half at the same time. */
    @Test
    void changesThatContradictEachOtherAreIgnoredUntilAnotherOneEndsThat() {
        change("chat.history.max", "10");
        assertThat(view("chat.history.max").value()).as("the default is 50").isEqualTo("500");
        change("chat.history.default", "20");
        assertThat(view("chat.history.default").value()).isEqualTo("50");
        change("chat.file.maxMib", "7");
        assertThat(view("chat.file.maxMib").value()).as("another setting").isEqualTo("7");
        change("chat.history.default", "10");
        assertThat(view("chat.history.max").value()).isEqualTo("10");
        assertThat(view("chat.history.default").value()).isEqualTo("10");
        live.load(snapshot(
                new ChangedSetting("chat.history.default", "501"), new ChangedSetting("chat.message.max", "70")));
        assertThat(view("chat.history.default").value()).isEqualTo("50");
        assertThat(view("chat.message.max").value()).isEqualTo("70");
    }

    @Test
    void everyTokenAndPasswordIsSecret() {
        assertThat(live.all())
                .filteredOn(setting -> setting.name().matches("(?i).*(password|token|secret)|chat.db.url"))
                .hasSizeGreaterThan(3)
                .allMatch(SettingView::isSecret)
                .noneMatch(SettingView::isChangeable);
        assertThat(view("chat.db.password").toString()).doesNotContain("sesame");
    }

    @Test
    void whatTheServerIsSetUpWithCannotChange() {
        for (String name : Arrays.asList(
                "chat.db.url", "chat.data.dir", "chat.auth", "chat.http.maxRequestBytes", "chat.edit.history")) {
            assertThat(view(name).isChangeable()).as(name).isFalse();
        }
        assertThat(live.all()).filteredOn(SettingView::isChangeable).hasSizeGreaterThan(60);
    }
}
