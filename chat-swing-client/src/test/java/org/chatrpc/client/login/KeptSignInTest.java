package org.chatrpc.client.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
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
