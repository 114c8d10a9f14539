package org.chatrpc.client.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.chatrpc.client.session.gateway.GatewayException;
import org.chatrpc.client.session.gateway.GatewayException.Unreachable.Reason;
import org.chatrpc.client.session.gateway.ServerAddress;
import org.chatrpc.client.session.gateway.ServerAddresses;
import org.chatrpc.client.soap.Failover.Repeat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses that fail and recover at random, determined by the seed. */
class FailoverPropertyTest {

    private static final int STEPS = 400;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void eachCallIsAnsweredIfAnAddressIsUpAndTriesNoneTwiceAndStaysWithAWorkingOne(long seed) {
        Random random = new Random(seed);
        List<ServerAddress> all = IntStream.rangeClosed(1, 1 + random.nextInt(5))
                .mapToObj(i -> ServerAddress.parse("node" + i + ".example"))
                .toList();
        Failover failover = new Failover(new ServerAddresses(all), Set.of());
        Set<ServerAddress> up = new HashSet<>(all);
        ServerAddress last = all.get(0);
        for (int step = 0; step < STEPS; step++) {
            if (random.nextInt(3) == 0) {
                ServerAddress changing = all.get(random.nextInt(all.size()));
                if (!up.remove(changing)) {
                    up.add(changing);
                }
            }
            List<ServerAddress> asked = new ArrayList<>();
            Failover.Attempt<ServerAddress> call = (address, first) -> {
                assertThat(first).isEqualTo(asked.isEmpty());
                asked.add(address);
                if (!up.contains(address)) {
                    throw new GatewayException.Unreachable(Reason.REFUSED, null);
                }
                return address;
            };
            if (up.isEmpty()) {
                assertThatThrownBy(() -> failover.call(Repeat.SAFE, call))
                        .isInstanceOf(GatewayException.Unreachable.class);
                assertThat(asked).containsExactlyInAnyOrderElementsOf(all);
            } else {
                ServerAddress answered = failover.call(Repeat.SAFE, call);
                assertThat(up).contains(answered);
                assertThat(asked).doesNotHaveDuplicates();
                if (up.contains(last)) {
                    // No call is made to find out whether another address has recovered.
                    assertThat(asked).containsExactly(last);
                }
                assertThat(failover.reach().current()).isEqualTo(answered);
                last = answered;
            }
            if (up.isEmpty()) {
                last = failover.reach().current();
            }
        }
    }
}
