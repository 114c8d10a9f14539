package org.chatrpc.crash;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.chatrpc.contract.CreateRoom;
import org.chatrpc.contract.GetHistory;
import org.chatrpc.contract.GetHistoryResponse;
import org.chatrpc.contract.JoinRoom;
import org.chatrpc.contract.ListRooms;
import org.chatrpc.contract.Register;
import org.chatrpc.remote.Remote;

/** The users of the crash tests: signs them up, adds them to rooms, and creates a client for each. */
final class Party {
    private static final int PAGE = 500;

    private final String endpoint;
    private final BooleanSupplier giveUp;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private boolean roomsExist;

    Party(String endpoint, BooleanSupplier giveUp) {
        this.endpoint = endpoint;
        this.giveUp = giveUp;
    }

    /** Signs up {@code count} users and adds them to all the rooms; returns their names. */
    List<String> join(String prefix, int count, List<String> rooms) throws InterruptedException {
        Remote remote = new Remote(endpoint, giveUp);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Register register = new Register();
            register.setUsername(prefix + i);
            register.setPassword("correct horse " + i);
            String token = remote.untilAnswered(
                    port -> port.register(register).getSession().getToken());
            tokens.put(prefix + i, token);
            names.add(prefix + i);
            for (String room : rooms.subList(1, rooms.size())) {
                enter(remote, token, room);
            }
            roomsExist = true;
        }
        return names;
    }

    Sender sender(String username, List<String> rooms, Set<String> attempted, AtomicBoolean stop, long seed) {
        return new Sender(new Remote(endpoint, giveUp), username, tokens.get(username), rooms, attempted, stop, seed);
    }

    /** A separate client. */
    Remote remote() {
        return new Remote(endpoint, giveUp);
    }

    String token(String username) {
        return tokens.get(username);
    }

    /** The current cursor. */
    String cursor(String username) throws InterruptedException {
        ListRooms list = new ListRooms();
        list.setToken(tokens.get(username));
        return remote().untilAnswered(port -> port.listRooms(list).getCursor());
    }

    /** A reader from the current cursor; some readers use long polls and some do not. */
    Reader reader(String username, int index, Withdrawn withdrawn, AtomicBoolean complete) throws InterruptedException {
        return new Reader(
                remote(), tokens.get(username), cursor(username), index % 2 == 0 ? 2 : 0, withdrawn, complete);
    }

    /** All messages of the rooms. */
    Map<String, List<Seen>> history(String username, List<String> rooms) throws InterruptedException {
        Remote remote = new Remote(endpoint, giveUp);
        Map<String, List<Seen>> history = new LinkedHashMap<>();
        for (String room : rooms) {
            List<Seen> messages = new ArrayList<>();
            GetHistoryResponse page;
            do {
                GetHistory request = new GetHistory();
                request.setToken(tokens.get(username));
                request.setRoom(room);
                request.setAfterNumber(
                        messages.isEmpty()
                                ? 0
                                : messages.get(messages.size() - 1).number());
                request.setLimit(PAGE);
                page = remote.untilAnswered(port -> port.getHistory(request));
                page.getMessage().forEach(message -> messages.add(Seen.of(message)));
            } while (page.isHasMore());
            history.put(room, messages);
        }
        return history;
    }

    private void enter(Remote remote, String token, String room) throws InterruptedException {
        if (!roomsExist) {
            CreateRoom create = new CreateRoom();
            create.setToken(token);
            create.setRoom(room);
            remote.untilAnswered(port -> port.createRoom(create));
        } else {
            JoinRoom join = new JoinRoom();
            join.setToken(token);
            join.setRoom(room);
            remote.untilAnswered(port -> port.joinRoom(join));
        }
    }
}
