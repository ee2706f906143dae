-- The fullest name met so far, along the rows of one address in the order of their lines (name_joined).
create or replace aggregate name_so_far(text[]) (sfunc = name_joined, stype = text[]);
