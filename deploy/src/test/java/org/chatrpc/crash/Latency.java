package org.chatrpc.crash;

import java.net.URI;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.chatrpc.contract.CreateRoom;
import org.chatrpc.contract.ListRooms;
import org.chatrpc.contract.ReceiveMessages;
import org.chatrpc.contract.ReceiveMessagesResponse;
import org.chatrpc.contract.Register;
import org.chatrpc.contract.SendMessage;
import org.chatrpc.remote.Remote;

/**
 * The latency of messages from the call on one node to a waiting reader on another.
 *
 * @param medianMicros the median, in microseconds
 * @param p99Micros the 99th percentile, in microseconds
 */
record Latency(long medianMicros, long p99Micros, int messages) {

    private static final String ROOM = "probe";
    private static final int WARM_UP = 100;
    private static final int MESSAGES = 500;
    private static final int WAIT_SECONDS = 10;

    static Latency between(URI writing, URI reading) throws Exception {
        Remote writer = new Remote(writing.toString(), () -> true);
        Remote reader = new Remote(reading.toString(), () -> true);
        Register register = new Register();
        register.setUsername("probe");
        register.setPassword("correct horse");
        String token = writer.untilAnswered(
                port -> port.register(register).getSession().getToken());
        CreateRoom room = new CreateRoom();
        room.setToken(token);
        room.setRoom(ROOM);
        writer.untilAnswered(port -> port.createRoom(room));
        ListRooms list = new ListRooms();
        list.setToken(token);
        String cursor = writer.untilAnswered(port -> port.listRooms(list).getCursor());
        long[] micros = new long[MESSAGES];
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            for (int i = -WARM_UP; i < MESSAGES; i++) {
                String from = cursor;
                Future<Arrived> waiting = thread.submit(() -> awaitOne(reader, token, from));
                // Long enough for the reader to wait by then. If it does not, only this figure is wrong.
                Thread.sleep(5);
                long sent = System.nanoTime();
                SendMessage message = new SendMessage();
                message.setToken(token);
                message.setRoom(ROOM);
                message.setBody("probe " + i);
                message.setClientMessageId(UUID.randomUUID().toString());
                writer.untilAnswered(port -> port.sendMessage(message));
                Arrived arrived = waiting.get();
                cursor = arrived.cursor();
                if (i >= 0) {
                    micros[i] = (arrived.nanoTime() - sent) / 1_000;
                }
            }
        } finally {
            thread.shutdownNow();
        }
        Arrays.sort(micros);
        return new Latency(micros[MESSAGES / 2], micros[MESSAGES * 99 / 100], MESSAGES);
    }

    private record Arrived(String cursor, long nanoTime) {}

    private static Arrived awaitOne(Remote reader, String token, String cursor) throws InterruptedException {
        ReceiveMessages poll = new ReceiveMessages();
        poll.setToken(token);
        poll.setCursor(cursor);
        poll.setWaitSeconds(WAIT_SECONDS);
        ReceiveMessagesResponse answer;
        do {
            answer = reader.untilAnswered(port -> port.receiveMessages(poll));
            poll.setCursor(answer.getCursor());
        } while (answer.getEvent().stream().noneMatch(event -> event.getKind().equals("MESSAGE_POSTED")));
        return new Arrived(answer.getCursor(), System.nanoTime());
    }

    @Override
    public String toString() {
        return messages + " messages from node to waiting reader on another node: median " + medianMicros
                + " us, 99th percentile " + p99Micros + " us";
    }
}
