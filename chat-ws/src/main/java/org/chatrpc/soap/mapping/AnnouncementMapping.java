package org.chatrpc.soap.mapping;

import org.chatrpc.contract.Announcement;

/** Maps announcements to the types of the two contracts. */
public final class AnnouncementMapping {
    private AnnouncementMapping() {}

    /** As all users see it. */
    public static Announcement announcement(org.chatrpc.model.Announcement told) {
        Announcement announcement = new Announcement();
        announcement.setAnnouncementId(Long.toString(told.id()));
        announcement.setText(told.text());
        announcement.setAt(told.at());
        announcement.setEndsAt(told.endsAt());
        return announcement;
    }

    /** The same for administrators. */
    public static org.chatrpc.contract.admin.Announcement managed(org.chatrpc.model.Announcement told) {
        org.chatrpc.contract.admin.Announcement announcement = new org.chatrpc.contract.admin.Announcement();
        announcement.setAnnouncementId(Long.toString(told.id()));
        announcement.setText(told.text());
        announcement.setAt(told.at());
        announcement.setEndsAt(told.endsAt());
        return announcement;
    }
}
