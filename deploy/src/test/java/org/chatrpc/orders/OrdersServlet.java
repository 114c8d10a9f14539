package org.chatrpc.orders;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.sql.SQLException;
import org.chatrpc.outbox.ChatOutbox;

/** Lets a test place orders from outside, and do what an application should not. */
@WebServlet("/place")
public class OrdersServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Inject
    private transient Orders orders;

    @Inject
    private transient ChatOutbox chat;

    @Resource
    private transient UserTransaction transaction;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.getWriter().write("ready");
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String number = request.getParameter("number");
        String room = request.getParameter("room");
        try {
            switch (request.getParameter("way")) {
                case "commit" -> orders.place(number, room);
                case "rollback" -> placeAndRollBack(number, room);
                case "outside" -> chat.post(room, number);
                default -> throw new IllegalArgumentException("No such way");
            }
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } catch (Exception e) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            response.getWriter().write(e.toString());
        }
    }

    /** Everything has succeeded before it is undone. */
    private void placeAndRollBack(String number, String room) throws Exception {
        transaction.begin();
        try {
            orders.place(number, room);
            orders.place(number + "-twin", room);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            transaction.rollback();
        }
    }
}
