package org.chatrpc.orders;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Places orders one after the other, as {@code NAME.0-1}, {@code NAME.0-2} and so on, some of which are rolled back. If there is no
 * answer, only the database knows what became of the order, and it may even be stored after later ones: the orders that follow are
 * {@code NAME.1-3} and so on.
 */
public final class OrderClient implements Callable<Integer> {
    private static final double ROLLED_BACK = 0.25;
    private static final int PACE_MILLIS = 30;

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI place;
    private final String name;
    private final List<String> rooms;
    private final AtomicBoolean stop;
    private final Random random;
    private int unanswered;

    public OrderClient(URI server, String name, List<String> rooms, AtomicBoolean stop, long seed) {
        place = server.resolve("/orders/place");
        this.name = name;
        this.rooms = rooms;
        this.stop = stop;
        random = new Random(seed);
    }

    /** Returns how many orders were certainly stored. */
    @Override
    public Integer call() throws InterruptedException {
        int stored = 0;
        for (int i = 1; !stop.get(); i++) {
            boolean rolledBack = random.nextDouble() < ROLLED_BACK;
            String room = rooms.get(random.nextInt(rooms.size()));
            try {
                int status = post(rolledBack ? "rollback" : "commit", number(i, rolledBack), room)
                        .statusCode();
                if (status == 204 && !rolledBack) {
                    stored++;
                }
            } catch (IOException e) {
                // The server is down, went down meanwhile, or is slow.
                unanswered++;
            }
            TimeUnit.MILLISECONDS.sleep(random.nextInt(PACE_MILLIS));
        }
        return stored;
    }

    private String number(int i, boolean rolledBack) {
        return (rolledBack ? "undone-" : "") + name + "." + unanswered + "-" + i;
    }

    /** Whether the application answers. */
    public boolean isReady() throws InterruptedException {
        try {
            return http.send(HttpRequest.newBuilder(place).build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        }
    }

    public HttpResponse<String> post(String way, String number, String room) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(place)
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("way=" + way + "&number=" + number + "&room=" + room))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }
}
