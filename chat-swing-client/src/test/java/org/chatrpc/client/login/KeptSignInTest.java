package org.chatrpc.client.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chatrpc.client.base.Keyring;
import org.chatrpc.client.session.gateway.Account;
import org.chatrpc.client.session.gateway.ServerAddresses;
import org.chatrpc.client.session.gateway.SessionToken;
import org.chatrpc.client.testing.ManualDispatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptSignInTest {

    private static final Account ALICE = new Account(new SessionToken("s3cret=\\"), "alice", "Alice Ädams");
    private final ManualDispatcher dispatcher = new ManualDispatcher();

    @TempDir
    private Path folder;

    @Test
    void isThereAtTheNextStart() {
        keep();
        assertThat(open().load()).contains(new KeptSignIn.Kept(ALICE, ServerAddresses.LOCAL));
    }

    @Test
    void severalAddressesAreStored() {
        ServerAddresses several = ServerAddresses.parse("one.example, two.example");
        open().keep(ALICE, several);
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(open().load()).contains(new KeptSignIn.Kept(ALICE, several));
    }

    @Test
    void onlyTheOwnerCanReadIt() throws IOException {
        keep();
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void nothingIsLeftAfterSigningOut() {
        KeptSignIn kept = keep();
        kept.forget();
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(folder).isEmptyDirectory();
        assertThat(open().load()).isEmpty();
    }

    @Test
    void aDamagedFileMeansSigningInAgain() throws IOException {
        Files.writeString(file(), "token = x\nserver = \\u00zz\n");
        assertThat(open().load()).isEmpty();
        Files.writeString(file(), "token = x\nusername = alice\ndisplayName = A\nserver = no address\n");
        assertThat(open().load()).isEmpty();
        Files.write(file(), new byte[] {(byte) 0xff});
        assertThat(open().load()).isEmpty();
    }

    @Test
    void theTokenIsInNoText() {
        assertThat(new KeptSignIn.Kept(ALICE, ServerAddresses.LOCAL).toString()).doesNotContain("s3cret");
    }

    @Test
    void theTokenOfAnotherAccountIsAnotherEntryOfTheKeyring() throws IOException {
        Map<String, String> entries = new HashMap<>();
        KeptSignIn kept = new KeptSignIn(file(), keyring(entries), dispatcher);
        keep(kept, ALICE);
        String id = List.copyOf(entries.keySet()).get(0);
        keep(kept, new Account(new SessionToken("newer"), "alice", "Alice"));
        assertThat(entries).containsOnly(Map.entry(id, "newer"));
        keep(kept, new Account(new SessionToken("bob's"), "bob", "Bob"));
        assertThat(entries).doesNotContainKey(id).containsValue("bob's").hasSize(1);
        assertThat(kept.load().orElseThrow().account().username()).isEqualTo("bob");
        kept.forget();
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(entries).isEmpty();
    }

    private void keep(KeptSignIn kept, Account account) {
        kept.keep(account, ServerAddresses.LOCAL);
        dispatcher.pass(Duration.ofSeconds(1));
    }

    private static Keyring keyring(Map<String, String> entries) {
        return new Keyring() {
            @Override
            public Optional<String> find(String id) {
                return Optional.ofNullable(entries.get(id));
            }

            @Override
            public void store(String id, String label, String secret) {
                entries.put(id, secret);
            }

            @Override
            public void delete(String id) {
                entries.remove(id);
            }
        };
    }

    private KeptSignIn keep() {
        KeptSignIn kept = open();
        kept.keep(ALICE, ServerAddresses.LOCAL);
        dispatcher.pass(Duration.ofSeconds(1));
        return kept;
    }

    private KeptSignIn open() {
        return new KeptSignIn(file(), Keyring.NONE, dispatcher);
    }

    private Path file() {
        return folder.resolve("sign-in.properties");
    }
}
