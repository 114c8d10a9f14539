package org.chatrpc.ops.setting.identity;

import static org.chatrpc.ops.setting.value.Setting.flag;
import static org.chatrpc.ops.setting.value.Setting.number;
import static org.chatrpc.ops.setting.value.Setting.text;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.chatrpc.ldap.LdapPolicy;
import org.chatrpc.ldap.LdapServer;
import org.chatrpc.ldap.RoomGroup;
import org.chatrpc.limit.FairQueuePolicy;
import org.chatrpc.ops.setting.value.Setting;
import org.chatrpc.ops.setting.value.SettingValues;
import org.chatrpc.room.RoomNames;
import org.chatrpc.text.Identifier;

/** The settings of a directory that speaks LDAP. */
public final class LdapSettings {
    private static final Pattern ATTRIBUTES = Pattern.compile("[A-Za-z][A-Za-z0-9-]*(,[A-Za-z][A-Za-z0-9-]*){0,9}");
    private static final Pattern ATTRIBUTE = Pattern.compile("[A-Za-z][A-Za-z0-9-]*");

    static final Setting<List<LdapServer>> URLS = new Setting<>(
            "chat.ldap.urls",
            "",
            "a list of URLs such as ldaps://ldap.example.org, separated by commas",
            "The servers of the directory, such as `ldaps://ldap1.example.org,ldaps://ldap2.example.org`: the first one that can "
                    + "be reached is used. With `ldap://`, StartTLS follows. Needed if `chat.auth` has `ldap`.",
            LdapServer::parse);
    static final Setting<Boolean> START_TLS = flag(
            "chat.ldap.startTls",
            true,
            "Whether connections to `ldap://` are encrypted before anything is sent. Without it, passwords cross the network "
                    + "readably.");
    static final Setting<Optional<Path>> TRUSTED = new Setting<>(
            "chat.ldap.trustedCertificates",
            "",
            "a file",
            "A PEM file with the certificates of the directory's servers, or of those that signed them. Unset, those "
                    + "that Java trusts are used. The name in the certificate must be that in the URL.",
            LdapSettings::file);
    static final Setting<String> BIND_DN = new Setting<>(
            "chat.ldap.bindDn",
            "",
            "a DN",
            "The entry as which the chat searches. It needs to read the entries of people and of the groups named "
                    + "here. Unset, it searches anonymously.",
            LdapSettings::dn);
    public static final Setting<String> BIND_PASSWORD =
            text("chat.ldap.bindPassword", "a text", "The password of that entry. Needed with one.");
    static final Setting<String> BASE = new Setting<>(
            "chat.ldap.base",
            "",
            "a DN",
            "The entry below which people are, such as `ou=people,dc=example,dc=org`. Needed if `chat.auth` has "
                    + "`ldap`.",
            LdapSettings::dn);
    static final Setting<String> FILTER = new Setting<>(
            "chat.ldap.filter",
            "(objectClass=person)",
            "an LDAP filter",
            "The filter for the people who may use the chat, such as "
                    + "`(&(objectClass=person)(memberOf=cn=chat,ou=groups,dc=example,dc=org))`.",
            LdapSettings::filter);
    static final Setting<List<String>> LOGIN = attributes(
            "chat.ldap.loginAttributes",
            "uid",
            "The attributes with a person's sign-in name: one or several, separated by commas, such as `uid,mail`; "
                    + "`sAMAccountName` in Active Directory.");
    static final Setting<String> ID = attribute(
            "chat.ldap.idAttribute",
            "entryUUID",
            "The attribute that identifies an entry permanently, also after it is renamed or moved: `entryUUID`, "
                    + "`objectGUID` in Active Directory, `nsUniqueId` in 389 Directory Server. Change it only while "
                    + "no person from the directory has an account.");
    static final Setting<String> USERNAME = attribute(
            "chat.ldap.usernameAttribute",
            "uid",
            "The attribute from which the username of a new account is derived; `sAMAccountName` in Active Directory. "
                    + "A username never changes.");
    static final Setting<List<String>> DISPLAY_NAMES = attributes(
            "chat.ldap.displayNameAttributes",
            "displayName,cn",
            "The attributes with the display name; the first one that an entry has is used.");
    static final Setting<String> ADMINISTRATORS = new Setting<>(
            "chat.ldap.administratorGroup",
            "",
            "a DN",
            "The group whose members administer the chat, including the members of groups in it (`member`, "
                    + "`uniqueMember` or `memberUid`). No one else from the directory does then, except for the last "
                    + "administrator. Unset, the directory does not decide this.",
            LdapSettings::dn);
    static final Setting<List<RoomGroup>> ROOMS = new Setting<>(
            "chat.ldap.rooms",
            "",
            "a list of up to 100 different room=DN, separated by semicolons, with ids that people could choose for rooms",
            "Private rooms whose members are the people of a group, and of the groups in it: the id of the room, `=` and the DN of "
                    + "the group, separated by semicolons, such as `sales=cn=sales,ou=groups,dc=example,dc=org;"
                    + "board=cn=board,ou=groups,dc=example,dc=org`. In a shell, this needs quotes. The directory creates the rooms; "
                    + "an existing one is never taken over.",
            LdapSettings::rooms);
    static final Setting<Integer> GROUP_DEPTH =
            number("chat.ldap.groupDepth", 5, 0, 50, "How many levels of groups in those groups are read.");
    static final Setting<Integer> TIMEOUT = number(
            "chat.ldap.timeoutMillis",
            5_000,
            100,
            60_000,
            "How long connecting to a server of the directory may take, and each of its responses, in milliseconds.");
    static final Setting<Integer> SIGN_IN_LIMIT = number(
            "chat.ldap.signInSeconds",
            15,
            1,
            300,
            "How long all responses for one sign-in may take together, in seconds, before it is refused with "
                    + "UNAVAILABLE. Before that, it may wait as long for its turn; connecting to servers is not "
                    + "included.");
    static final Setting<Integer> CONNECTIONS = number(
            "chat.ldap.connections",
            4,
            1,
            100,
            "Maximum number of connections to the directory, and of sign-ins that use it at the same time.");
    static final Setting<Integer> WAITING = number(
            "chat.ldap.waiting",
            16,
            0,
            10_000,
            "Maximum number of sign-ins that wait for that, each blocking a thread; networks take turns. Further ones are refused "
                    + "with OVERLOADED.");
    static final Setting<Integer> PAGE =
            number("chat.ldap.pageSize", 500, 1, 10_000, "How many entries are requested at a time.");
    static final Setting<Integer> SYNC = number(
            "chat.ldap.syncMinutes",
            15,
            1,
            10_080,
            "Within how many minutes accounts, and the members of `chat.ldap.rooms`, follow the directory: people "
                    + "removed or disabled there are deactivated, and their sessions end. Temporary locks after wrong "
                    + "passwords are ignored.");
    public static final Setting<Integer> MAX_GONE = number(
            "chat.ldap.syncMaxGonePercent",
            20,
            0,
            100,
            "How many of the accounts may be deactivated at once because the directory no longer lists their people, "
                    + "in percent; one always may. If there are more, the directory is probably misread, and none of "
                    + "them is deactivated. People listed as disabled do not count, and are deactivated in any case. "
                    + "The same limit applies to members of a room of `chat.ldap.rooms` that would be removed at "
                    + "once, if its group was read only partly.");

    /** In the order in which they are documented. */
    static final List<Setting<?>> ALL = List.of(
            URLS,
            START_TLS,
            TRUSTED,
            BIND_DN,
            BIND_PASSWORD,
            BASE,
            FILTER,
            LOGIN,
            ID,
            USERNAME,
            DISPLAY_NAMES,
            ADMINISTRATORS,
            ROOMS,
            GROUP_DEPTH,
            TIMEOUT,
            SIGN_IN_LIMIT,
            CONNECTIONS,
            WAITING,
            PAGE,
            SYNC,
            MAX_GONE);

    private LdapSettings() {}

    /**
     * The policy for the LDAP package.
     *
     * @throws IllegalArgumentException if something is missing
     */
    static LdapPolicy policy(SettingValues values) {
        if (values.get(URLS).isEmpty() || values.get(BASE).isEmpty()) {
            throw new IllegalArgumentException("The setting " + IdentitySettings.AUTH.key() + " has ldap, so "
                    + URLS.key() + " and " + BASE.key() + " are needed.");
        }
        if (!values.get(BIND_DN).isEmpty() && values.get(BIND_PASSWORD).isEmpty()) {
            throw new IllegalArgumentException("The setting " + BIND_DN.key() + " needs " + BIND_PASSWORD.key() + " ("
                    + BIND_PASSWORD.environmentName()
                    + ") as well: without a password, a directory takes anybody for nobody.");
        }
        int waiting = values.get(WAITING);
        return new LdapPolicy(
                values.get(URLS),
                values.get(START_TLS),
                values.get(TRUSTED),
                values.get(BIND_DN),
                values.get(BIND_PASSWORD),
                new LdapPolicy.People(
                        values.get(BASE),
                        values.get(FILTER),
                        values.get(LOGIN),
                        values.get(ID),
                        values.get(USERNAME),
                        values.get(DISPLAY_NAMES)),
                Optional.of(values.get(ADMINISTRATORS)).filter(group -> !group.isEmpty()),
                values.get(ROOMS),
                values.get(GROUP_DEPTH),
                values.millis(TIMEOUT),
                values.seconds(SIGN_IN_LIMIT),
                values.get(CONNECTIONS),
                values.get(PAGE),
                new FairQueuePolicy(
                        values.get(CONNECTIONS), waiting, Math.max(1, waiting / 2), values.seconds(SIGN_IN_LIMIT)));
    }

    /** Within which time accounts follow the directory. */
    public static Duration within(SettingValues values) {
        return Duration.ofMinutes(values.get(SYNC));
    }

    private static Setting<String> attribute(String key, String fallback, String meaning) {
        return new Setting<>(
                key,
                fallback,
                "the name of an attribute",
                meaning,
                text -> Optional.of(text).filter(ATTRIBUTE.asMatchPredicate()));
    }

    private static Setting<List<String>> attributes(String key, String fallback, String meaning) {
        return new Setting<>(
                key,
                fallback,
                "names of attributes, separated by commas",
                meaning,
                text -> Optional.of(text)
                        .filter(ATTRIBUTES.asMatchPredicate())
                        .map(names -> Arrays.asList(names.split(",", -1))));
    }

    private static Optional<Optional<Path>> file(String text) {
        try {
            return Optional.of(Optional.of(text)
                    .filter(given -> !given.isEmpty())
                    .map(given -> Path.of(given).toAbsolutePath().normalize()));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static Optional<List<RoomGroup>> rooms(String text) {
        return RoomGroup.parse(text)
                .filter(groups -> groups.stream().map(RoomGroup::room).allMatch(LdapSettings::isForGroups));
    }

    /** The default room has all users as members. */
    private static boolean isForGroups(String room) {
        return Identifier.ROOM.check(room).accepted().isPresent() && !room.equals(RoomNames.GENERAL);
    }

    private static Optional<String> dn(String text) {
        return Optional.of(text).filter(DN::isValidDN);
    }

    private static Optional<String> filter(String text) {
        try {
            Filter.create(text);
            return Optional.of(text);
        } catch (LDAPException e) {
            return Optional.empty();
        }
    }
}
