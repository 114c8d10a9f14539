package org.chatrpc.client.app.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.chatrpc.client.session.gateway.ServerAddress;
import org.chatrpc.client.session.gateway.ServerAddresses;
import org.chatrpc.client.testing.ManualDispatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownAddressesTest {

    private static final ServerAddress ONE = ServerAddress.parse("one.example");
    private static final ServerAddress TWO = ServerAddress.parse("two.example");
    private static final ServerAddress THREE = ServerAddress.parse("three.example");

    private final ManualDispatcher dispatcher = new ManualDispatcher();

    @TempDir
    private Path folder;

    @Test
    void anAddressThatIsAddedBeforeOrAfterLeavesTheFilesWhereTheyAre() throws IOException {
        Files.createDirectories(folder.resolve("outbox").resolve("_one.example_"));
        KnownAddresses known = open();
        assertThat(home(known, ONE, TWO)).isEqualTo(ONE);
        assertThat(home(known, TWO, ONE)).isEqualTo(ONE);
        assertThat(home(known, TWO, THREE)).isEqualTo(TWO);
    }

    @Test
    void anAddressThatHasAcceptedASessionFindsTheFilesByItself() {
        KnownAddresses known = open();
        known.learn(ServerAddresses.of(ONE, TWO, THREE), List.of(ONE, TWO), List.of());
        dispatcher.pass(Duration.ofSeconds(1));
        KnownAddresses later = open();
        assertThat(home(later, TWO)).isEqualTo(ONE);
        assertThat(home(later, THREE, TWO)).isEqualTo(ONE);
        // It was only listed beside them.
        assertThat(home(later, THREE)).isEqualTo(THREE);
        assertThat(later.sameChat(ServerAddresses.of(TWO, THREE))).isEqualTo(Set.of(TWO));
    }

    @Test
    void twoThatWereUsedApartBecomeOneAndLeaveNothingBehind() {
        KnownAddresses known = open();
        known.learn(ServerAddresses.of(ONE), List.of(ONE), List.of());
        known.learn(ServerAddresses.of(TWO, THREE), List.of(TWO, THREE), List.of());
        known.learn(ServerAddresses.of(ONE, TWO), List.of(ONE, TWO), List.of());
        for (ServerAddress address : List.of(ONE, TWO, THREE)) {
            assertThat(known.homes(ServerAddresses.of(address)))
                    .isEqualTo(new KnownAddresses.Homes(ONE, List.of(TWO, THREE)));
        }
    }

    @Test
    void anAddressOfAnotherChatHasFilesOfItsOwnAgain() {
        KnownAddresses known = open();
        known.learn(ServerAddresses.of(ONE, TWO), List.of(ONE, TWO), List.of());
        known.learn(ServerAddresses.of(ONE, TWO), List.of(ONE), List.of(TWO));
        assertThat(home(known, TWO)).isEqualTo(TWO);
    }

    @Test
    void aDamagedFileDoesNotHideFilesUnderTheFirstAddress() throws IOException {
        Files.writeString(folder.resolve("addresses.properties"), "http\\://one.example/ = no address\n");
        assertThat(home(open(), ONE, TWO)).isEqualTo(ONE);
    }

    private static ServerAddress home(KnownAddresses known, ServerAddress... addresses) {
        return known.homes(ServerAddresses.of(addresses)).home();
    }

    private KnownAddresses open() {
        DataFolder data = new DataFolder(folder);
        return KnownAddresses.open(data.addresses(), data.inUse(), dispatcher);
    }
}
