package org.chatrpc.ops.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.chatrpc.ldap.RoomGroup;
import org.chatrpc.limit.FairQueuePolicy;
import org.chatrpc.limit.Rate;
import org.chatrpc.limit.RateClass;
import org.chatrpc.ops.setting.identity.Authority;
import org.chatrpc.ops.setting.identity.IdentitySettings;
import org.chatrpc.ops.setting.identity.LdapSettings;
import org.chatrpc.ops.setting.identity.OidcSettings;
import org.chatrpc.ops.setting.identity.RealmSettings;
import org.chatrpc.ops.setting.value.Setting;
import org.chatrpc.ops.setting.value.SettingValues;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationTest {

    @Test
    void everythingHasADefault() {
        Configuration defaults = read(Map.of(), Map.of());
        assertThat(defaults.endpoint().maxRequestBytes()).isEqualTo(262_144);
        assertThat(defaults.accounts().registrationOpen()).isTrue();
        assertThat(defaults.messages().maxBody()).isEqualTo(8_000);
        assertThat(defaults.feed().maxWaiting()).isEqualTo(10_000);
        assertThat(defaults.clientFiles().offered()).isEmpty();
        assertThat(defaults.database().url())
                .isEqualTo("jdbc:sqlite:"
                        + Path.of("chat-data", "chat.db").toAbsolutePath().normalize());
    }

    @Test
    void propertiesOverrideTheEnvironmentAndEmptyValuesAreIgnored() {
        Map<String, String> environment = Map.of("CHAT_HTTP_MAX_REQUEST_BYTES", "200000", "CHAT_MESSAGE_MAX", " 70 ");
        Configuration read = read(Map.of("chat.http.maxRequestBytes", "300000", "chat.message.max", ""), environment);
        assertThat(read.endpoint().maxRequestBytes()).isEqualTo(300_000);
        assertThat(read.messages().maxBody()).isEqualTo(70);
    }

    @Test
    void everyClassOfWritesHasARate() {
        Map<RateClass, Rate> rates = read(Map.of("chat.readMark.perMinute", "7", "chat.message.burst", "9"), Map.of())
                .rates();
        assertThat(rates).containsOnlyKeys(RateClass.values());
        assertThat(rates).containsEntry(RateClass.READ_MARKS, Rate.perMinute(7, 600));
        assertThat(rates).containsEntry(RateClass.MESSAGES, Rate.perSecond(10, 9));
    }

    @Test
    void aQuarterOfTheThreadsMayWaitToHashAndHalfOfThemForOneNetwork() {
        FairQueuePolicy queue = queue(Map.of("chat.http.threads", "200"));
        assertThat(queue.maxWaiting()).isEqualTo(50);
        assertThat(queue.maxWaitingPerNetwork()).isEqualTo(25);
        assertThat(queue(Map.of()).maxWaiting()).isEqualTo(16);
        assertThat(queue(Map.of("chat.http.threads", "1")).maxWaitingPerNetwork())
                .isOne();
        FairQueuePolicy configured = queue(Map.of(
                "chat.http.threads", "200",
                "chat.password.hashWaiting", "9",
                "chat.password.hashWaitingPerNetwork", "3"));
        assertThat(configured.maxWaiting()).isEqualTo(9);
        assertThat(configured.maxWaitingPerNetwork()).isEqualTo(3);
    }

    @Test
    void aNetworkMayHaveAQuarterOfTheThreadsForWhatArrives() {
        assertThat(arriving(Map.of("chat.http.threads", "200"))).isEqualTo(50);
        assertThat(arriving(Map.of("chat.http.threads", "1"))).isOne();
        assertThat(arriving(Map.of())).isEqualTo(16);
        assertThat(arriving(Map.of("chat.http.threads", "200", "chat.http.receive.perNetwork", "1000")))
                .isEqualTo(1_000);
    }

    private static int arriving(Map<String, String> properties) {
        return read(properties, Map.of()).receiving().perNetwork();
    }

    private static FairQueuePolicy queue(Map<String, String> properties) {
        return read(properties, Map.of()).accounts().hashing().queue();
    }

    @Test
    void anotherDatabaseIsNamedByItsUrl() {
        Configuration read = read(Map.of("chat.db.url", "jdbc:postgresql:chat", "chat.db.user", "chat"), Map.of());
        assertThat(read.database().url()).isEqualTo("jdbc:postgresql:chat");
        assertThat(read.database().user()).isEqualTo("chat");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "chat.poll.maxWaiting   | many | The setting chat.poll.maxWaiting (CHAT_POLL_MAX_WAITING) is \"many\";"
                        + " it must be a whole number from 0 to 100000.",
                "chat.poll.maxWaiting   | -1   | The setting chat.poll.maxWaiting (CHAT_POLL_MAX_WAITING) is \"-1\";"
                        + " it must be a whole number from 0 to 100000.",
                "chat.http.trustedProxies | a,b | The setting chat.http.trustedProxies (CHAT_HTTP_TRUSTED_PROXIES) is"
                        + " \"a,b\"; it must be addresses or networks, such as 10.0.0.5 or 10.0.0.0/8, separated by commas.",
                "chat.registration.open | yes  | The setting chat.registration.open (CHAT_REGISTRATION_OPEN) is"
                        + " \"yes\"; it must be true or false.",
            })
    void anInvalidValueIsRefusedWithOneLine(String key, String value, String line) {
        assertThatThrownBy(() -> read(Map.of(key, value), Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(line);
    }

    /** Each value alone is valid. */
    @ParameterizedTest
    @CsvSource({
        "chat.password.min, 100, chat.password.max, 99",
        "chat.list.default, 3, chat.list.max, 2",
        "chat.history.default, 3, chat.history.max, 2",
        "chat.poll.default, 3, chat.poll.max, 2",
        "chat.search.default, 3, chat.search.max, 2",
        "chat.file.maxMib, 3, chat.file.maxPerPersonMib, 2",
        "chat.file.maxPerPersonMib, 300, chat.file.maxTotalMib, 299",
        "chat.http.receive.seconds, 3, chat.http.receive.maxSeconds, 2",
        "chat.message.max, 300000, chat.http.maxRequestBytes, 299999",
        "chat.file.maxPart, 300000, chat.http.maxRequestBytes, 399999"
    })
    void settingsThatContradictEachOtherAreRefusedWithOneLine(String one, String value, String other, String less) {
        assertThatThrownBy(() -> read(Map.of(one, value, other, less), Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(one, value, other, less, "contradict each other")
                .hasMessageNotContaining("\n");
        read(Map.of(one, value, other, Integer.toString(Integer.parseInt(less) + 1)), Map.of());
    }

    @Test
    void everySettingIsListedOnceAndHasAValidDefault() {
        Set<String> names = new HashSet<>();
        for (Setting<?> setting : Settings.ALL) {
            assertThat(names.add(setting.environmentName())).as(setting.key()).isTrue();
            assertThat(setting.parse(setting.fallback())).as(setting.key()).isNotNull();
            assertThat(setting.meaning()).as(setting.key()).endsWith(".");
        }
        long declared = Stream.of(
                        Settings.class,
                        AccountSettings.class,
                        HttpSettings.class,
                        ResponseSettings.class,
                        LogSettings.class,
                        EditSettings.class,
                        PresenceSettings.class,
                        SearchSettings.class,
                        AuditSettings.class,
                        FileSettings.class,
                        IdentitySettings.class,
                        LdapSettings.class,
                        RealmSettings.class,
                        OidcSettings.class,
                        RetentionSettings.class)
                .flatMap(group -> Arrays.stream(group.getDeclaredFields()))
                .filter(field -> field.getType() == Setting.class)
                .count();
        assertThat(names).hasSize((int) declared + RateSettings.ALL.size());
    }

    @Test
    void aProviderNeedsAnIssuerAClientAndToBeNamed() {
        assertThat(read(Map.of(), Map.of()).provider()).isEmpty();
        Map<String, String> given = Map.of(
                "chat.auth", "internal,oidc",
                "chat.oidc.issuer", "https://id.example.org/realms/all",
                "chat.oidc.clientId", "chat-desktop");
        assertThat(read(given, Map.of()).provider()).hasValueSatisfying(provider -> {
            assertThat(provider.name()).isEqualTo("id.example.org");
            assertThat(provider.audience()).isEmpty();
        });
        Map<String, String> mixed = new HashMap<>(given);
        mixed.put("chat.oidc.audience", "chat-desktop");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(mixed, Map.of()).provider())
                .withMessageContaining("chat.oidc.audience");
        mixed.put("chat.oidc.audience", "chat-programs");
        assertThat(read(mixed, Map.of()).provider()).isPresent();
        for (String missing : given.keySet()) {
            Map<String, String> rest = new HashMap<>(given);
            rest.remove(missing);
            assertThatThrownBy(() -> read(rest, Map.of()).provider())
                    .as(missing)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("chat.oidc");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://id.example.org/",
                "https://me@id.example.org/",
                "https://id.example.org/?realm=all",
                "https://id.example.org/#all",
                "ftp://127.0.0.1/",
                "id.example.org",
                "http://127.0.0.1.example.org/"
            })
    void anIssuerThatSomebodyElseMayAnswerForIsRefused(String issuer) {
        assertThatThrownBy(() -> read(Map.of("chat.oidc.issuer", issuer), Map.of()))
                .hasMessageContaining("chat.oidc.issuer");
    }

    @Test
    void aDirectoryNeedsAnAddressAndABase() {
        Map<String, String> known = Map.of("chat.auth", "internal, ldap", "chat.ldap.urls", "ldaps://one.example");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(known, Map.of()).ldap())
                .withMessageContaining("chat.ldap.base");
        Map<String, String> bound = new HashMap<>(known);
        bound.put("chat.ldap.base", "dc=example");
        bound.put("chat.ldap.bindDn", "cn=chat,dc=example");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(bound, Map.of()).ldap())
                .withMessageContaining("chat.ldap.bindPassword");
        bound.put("chat.ldap.bindPassword", "secret");
        assertThat(read(bound, Map.of()).ldap().orElseThrow().rooms()).isEmpty();
        bound.put("chat.ldap.rooms", "sales=cn=sales,dc=example;board=cn=board,dc=example");
        assertThat(read(bound, Map.of()).ldap().orElseThrow().rooms())
                .containsExactly(
                        new RoomGroup("sales", "cn=sales,dc=example"), new RoomGroup("board", "cn=board,dc=example"));
        assertThat(read(Map.of(), Map.of()).ldap()).isEmpty();
        for (String room : Set.of("Sales", "general", "admin", "a~b")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> read(Map.of("chat.ldap.rooms", room + "=cn=sales,dc=example"), Map.of()))
                    .withMessageContaining("chat.ldap.rooms");
        }
        for (Map.Entry<String, String> bad : Map.of(
                        "chat.auth", "internal,kerberos",
                        "chat.ldap.filter", "(uid=",
                        "chat.ldap.base", "people",
                        "chat.ldap.rooms", "cn=sales,dc=example",
                        "chat.ldap.idAttribute", "a)(b")
                .entrySet()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> read(Map.of(bad.getKey(), bad.getValue()), Map.of()))
                    .withMessageContaining(bad.getKey());
        }
    }

    @Test
    void aProbeOfTheRealmNeedsANameAndAPassword() {
        assertThat(read(Map.of("chat.auth", "realm,internal"), Map.of()).authorities())
                .containsExactly(Authority.REALM, Authority.INTERNAL);
        assertThat(read(Map.of(), Map.of()).realm().probe()).isEmpty();
        Map<String, String> probe = Map.of("chat.realm.probeUser", "probe", "chat.realm.probePassword", "secret");
        assertThat(read(probe, Map.of()).realm().probe()).isPresent();
        for (Map.Entry<String, String> alone : probe.entrySet()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> read(Map.of(alone.getKey(), alone.getValue()), Map.of())
                            .realm())
                    .withMessageContaining("chat.realm.probePassword");
        }
    }

    private static Configuration read(Map<String, String> properties, Map<String, String> environment) {
        return Configuration.read(properties::get, environment::get);
    }

    /** Whoever connects must not be able to fill the heap. */
    @Test
    void aSmallHeapHasRoomForFewerWaitingPollsUnlessANumberIsSet() {
        SettingValues defaults = Settings.read(key -> null, key -> null);
        assertThat(Settings.withinHeap(defaults, 1L << 40).get(Settings.POLL_MAX_WAITING))
                .isEqualTo(defaults.get(Settings.POLL_MAX_WAITING));
        assertThat(Settings.withinHeap(defaults, 48L << 20).get(Settings.POLL_MAX_WAITING))
                .isEqualTo(1_024);
        SettingValues set = Settings.read(key -> key.equals("chat.poll.maxWaiting") ? "9000" : null, key -> null);
        assertThat(Settings.withinHeap(set, 48L << 20).get(Settings.POLL_MAX_WAITING))
                .isEqualTo(9_000);
    }
}
