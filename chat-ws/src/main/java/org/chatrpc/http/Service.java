package org.chatrpc.http;

import java.util.List;
import java.util.Optional;
import org.chatrpc.http.request.Contract;

/**
 * A web service of this application. All of them have the same front door.
 *
 * @param path the path of its endpoint, relative to the application
 */
record Service(String path, Contract contract) {
    static final List<Service> ALL =
            List.of(new Service("/ChatService", Contract.CHAT), new Service("/AdminService", Contract.ADMINISTRATION));

    /** The service at this path of the application, if there is one. */
    static Optional<Service> at(String path) {
        return ALL.stream().filter(service -> service.path.equals(path)).findFirst();
    }
}
