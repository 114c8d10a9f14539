package org.chatrpc.client.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chatrpc.client.session.gateway.GatewayException;
import org.chatrpc.client.session.gateway.GatewayException.Unreachable;
import org.chatrpc.client.session.gateway.GatewayException.Unreachable.Reason;
import org.chatrpc.client.session.gateway.Refusal;
import org.chatrpc.client.session.gateway.ServerAddress;
import org.chatrpc.client.session.gateway.ServerAddresses;
import org.chatrpc.client.soap.Failover.Repeat;
import org.junit.jupiter.api.Test;

class FailoverTest {

    private static final ServerAddress ONE = ServerAddress.parse("one.example");
    private static final ServerAddress TWO = ServerAddress.parse("two.example");
    private static final ServerAddress THREE = ServerAddress.parse("three.example");

    private final Failover failover = new Failover(ServerAddresses.of(ONE, TWO, THREE), Set.of());
    private final Map<ServerAddress, GatewayException> trouble = new HashMap<>();
    private final List<ServerAddress> asked = new ArrayList<>();

    @Test
    void aRefusedCallIsNotRepeatedElsewhere() {
        trouble.put(ONE, refusal("NO_SUCH_ROOM", false));
        assertThatThrownBy(this::call).isSameAs(trouble.get(ONE));
        trouble.put(ONE, refusal("RATE_LIMITED", true));
        assertThatThrownBy(this::call).isSameAs(trouble.get(ONE));
        // Its files are away; the node itself is fine.
        trouble.put(ONE, refusal("FILES_UNAVAILABLE", true));
        assertThatThrownBy(this::call).isSameAs(trouble.get(ONE));
        assertThat(asked).containsExactly(ONE, ONE, ONE);
    }

    @Test
    void aNodeWithoutItsDatabaseIsSkippedAndReportedIfAllAreWithoutIt() {
        trouble.put(ONE, refusal("UNAVAILABLE", true));
        assertThat(call()).isEqualTo(TWO);
        trouble.put(TWO, new Unreachable(Reason.TIMED_OUT, null));
        trouble.put(THREE, new Unreachable(Reason.REFUSED, null));
        assertThatThrownBy(this::call).isSameAs(trouble.get(ONE));
    }

    @Test
    void anUnsafeCallIsNotRepeatedButTheNextCallGoesElsewhere() {
        trouble.put(ONE, new Unreachable(Reason.BROKEN, null));
        assertThatThrownBy(() -> call(Repeat.UNSAFE)).isSameAs(trouble.get(ONE));
        assertThat(asked).containsExactly(ONE);
        assertThat(call(Repeat.UNSAFE)).isEqualTo(TWO);
    }

    @Test
    void anUnsafeCallThatWasNotReceivedGoesElsewhere() {
        trouble.put(ONE, new Unreachable(Reason.REFUSED, null));
        assertThat(call(Repeat.UNSAFE)).isEqualTo(TWO);
    }

    @Test
    void ofSeveralAddressesNoneIsBlamedAlone() {
        trouble.put(ONE, new Unreachable(Reason.REFUSED, null));
        trouble.put(TWO, new Unreachable(Reason.UNKNOWN_HOST, null));
        trouble.put(THREE, new Unreachable(Reason.NO_CHAT_THERE, null));
        assertThat(reason()).isEqualTo(Reason.NONE_ANSWERS);
    }

    @Test
    void anAnswerThatComesLateDoesNotLeadBack() {
        failover.call(Repeat.SAFE, (address, first) -> {
            // While this call is held at the first address, another call finds that address down.
            if (address.equals(ONE)) {
                trouble.put(ONE, new Unreachable(Reason.BROKEN, null));
                assertThat(call()).isEqualTo(TWO);
            }
            return address;
        });
        assertThat(failover.reach().current()).isEqualTo(TWO);
    }

    @Test
    void anAddressThatRejectsASessionAcceptedElsewhereBelongsToAnotherChat() {
        trouble.put(ONE, signedOut());
        assertThat(call()).isEqualTo(TWO);
        assertThat(failover.reach().current()).isEqualTo(TWO);
        assertThat(failover.reach().others()).containsExactly(ONE);
        trouble.put(TWO, new Unreachable(Reason.REFUSED, null));
        trouble.put(THREE, new Unreachable(Reason.REFUSED, null));
        asked.clear();
        assertThat(reason()).isEqualTo(Reason.SESSION_UNKNOWN);
        assertThat(asked).endsWith(ONE);
    }

    @Test
    void checkingAllAddressesFindsAWrongOne() {
        call();
        trouble.put(TWO, signedOut());
        trouble.put(THREE, new Unreachable(Reason.REFUSED, null));
        failover.check(this::ask);
        assertThat(failover.reach().others()).containsExactly(TWO);
        assertThat(failover.reach().same()).containsExactly(ONE);
        assertThat(failover.reach().current()).isEqualTo(ONE);
    }

    @Test
    void aNodeThatLaggedBehindIsNotThoughtAnotherChatsForEver() {
        call();
        trouble.put(TWO, signedOut());
        failover.check(this::ask);
        trouble.put(ONE, new Unreachable(Reason.REFUSED, null));
        trouble.put(THREE, new Unreachable(Reason.REFUSED, null));
        trouble.remove(TWO);
        assertThat(call()).isEqualTo(TWO);
        assertThat(failover.reach().others()).isEmpty();
    }

    @Test
    void theEndOfTheSessionIsBelievedIfTheAddressHadAcceptedItOrAllAgree() {
        trouble.put(ONE, signedOut());
        trouble.put(TWO, signedOut());
        trouble.put(THREE, signedOut());
        assertThatThrownBy(this::call).isInstanceOf(GatewayException.SignedOut.class);
        assertThat(asked).containsExactly(ONE, TWO, THREE);
        asked.clear();

        trouble.clear();
        call();
        trouble.put(ONE, signedOut());
        assertThatThrownBy(this::call).isSameAs(trouble.get(ONE));
        assertThat(asked).containsExactly(ONE, ONE);
    }

    @Test
    void anAddressKnownFromAnEarlierRunIsBelieved() {
        Failover again = new Failover(ServerAddresses.of(ONE, TWO), Set.of(TWO));
        trouble.put(ONE, new Unreachable(Reason.REFUSED, null));
        trouble.put(TWO, signedOut());
        assertThatThrownBy(() -> again.call(Repeat.SAFE, this::ask)).isSameAs(trouble.get(TWO));
    }

    private ServerAddress call() {
        return call(Repeat.SAFE);
    }

    private ServerAddress call(Repeat repeat) {
        return failover.call(repeat, this::ask);
    }

    private Reason reason() {
        return catchThrowableOfType(Unreachable.class, this::call).reason();
    }

    private ServerAddress ask(ServerAddress address, boolean first) {
        asked.add(address);
        if (trouble.containsKey(address)) {
            throw trouble.get(address);
        }
        return address;
    }

    private static GatewayException refusal(String code, boolean retryable) {
        return new GatewayException.Refused(new Refusal(code, "No.", retryable, Optional.empty(), ""));
    }

    private static GatewayException signedOut() {
        return new GatewayException.SignedOut(
                new Refusal("UNAUTHENTICATED", "Sign in first.", false, Optional.empty(), ""));
    }
}
