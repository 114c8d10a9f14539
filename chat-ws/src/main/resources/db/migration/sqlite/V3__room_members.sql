-- Finds the owners of a room, and whether anybody is in it at all, however many people and rooms there are.
CREATE INDEX membership_room ON membership (room, role) WHERE to_seq = 0;
