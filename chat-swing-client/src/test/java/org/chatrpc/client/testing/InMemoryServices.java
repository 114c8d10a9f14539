package org.chatrpc.client.testing;

import static org.chatrpc.client.testing.Failures.refused;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.chatrpc.client.session.admin.Erasure;
import org.chatrpc.client.session.admin.service.IssuedToken;
import org.chatrpc.client.session.admin.service.NewService;
import org.chatrpc.client.session.admin.service.NewToken;
import org.chatrpc.client.session.admin.service.ServiceToken;
import org.chatrpc.client.session.gateway.SessionToken;

/** Programs and erased people of the in-memory administration. Guarded by the lock of {@link InMemoryServer}. */
abstract class InMemoryServices extends InMemorySettings {

    /** How many messages an erasure gets on with between two calls. */
    private static final long PIECE = 40;

    final Map<String, String> held = new TreeMap<>();
    private final Map<String, List<ServiceToken>> tokens = new TreeMap<>();
    private final Map<String, Long> erasures = new HashMap<>();
    private int made;

    InMemoryServices(InMemoryNetwork network, InMemoryState state, InMemoryAccounts accounts) {
        super(network, state, accounts);
    }

    /** An erasure of this person will have so many messages to do. */
    public void wrote(String username, long messages) {
        erasures.put(username, messages);
    }

    boolean isService(String username) {
        return tokens.containsKey(username);
    }

    List<ServiceToken> tokensOf(String username) {
        return tokens.getOrDefault(username, List.of());
    }

    @Override
    public Erasure erase(SessionToken token, String username, String confirmation, boolean deleteMessages) {
        return answer("erase", token, () -> {
            requireUser(username);
            if (!confirmation.equals(username)) {
                throw refused("INVALID_VALUE", "confirmation must be the username.", "confirmation");
            }
            if (state.inactive.contains(username) && erasures.containsKey(username)) {
                long left = Math.max(0, erasures.get(username) - PIECE);
                erasures.put(username, left);
                return new Erasure(left == 0, left);
            }
            requireNotLast(username);
            held.keySet().stream()
                    .filter(room -> state.room(room).messages.stream()
                            .anyMatch(message -> message.author().equals(username)))
                    .findFirst()
                    .ifPresent(room -> {
                        throw refused(
                                "NOT_PERMITTED",
                                "There is a legal hold on " + room + ", which has messages of " + username + ".",
                                "username");
                    });
            state.inactive.add(username);
            state.administrators.remove(username);
            accounts.signOutAll(username);
            long left = erasures.computeIfAbsent(username, name -> 0L);
            return new Erasure(left == 0, left);
        });
    }

    @Override
    public void createService(SessionToken token, NewService service) {
        obey("createService", token, () -> {
            service.rooms().forEach(this::requireRoom);
            accounts.create(service.username(), "", service.displayName());
            tokens.put(service.username(), new ArrayList<>());
        });
    }

    @Override
    public IssuedToken createToken(SessionToken token, NewToken wanted) {
        return answer("createToken", token, () -> {
            String id = "token-" + ++made;
            tokens.get(requireUser(wanted.username()))
                    .add(
                            0,
                            new ServiceToken(
                                    id,
                                    wanted.name(),
                                    wanted.scopes(),
                                    state.now(),
                                    wanted.expiresAt(),
                                    Optional.empty()));
            return new IssuedToken(
                    wanted.username(), wanted.name(), "secret-" + made + "-0123456789abcdefghijklmnopqrstuvwx");
        });
    }

    @Override
    public List<ServiceToken> serviceTokens(SessionToken token, String username) {
        return answer("serviceTokens", token, () -> List.copyOf(tokens.get(requireUser(username))));
    }

    @Override
    public void revokeToken(SessionToken token, String username, String tokenId) {
        obey("revokeToken", token, () -> {
            if (!tokens.get(requireUser(username)).removeIf(one -> one.id().equals(tokenId))) {
                throw refused("NO_SUCH_SESSION", "There is no such token.", "tokenId");
            }
        });
    }
}
