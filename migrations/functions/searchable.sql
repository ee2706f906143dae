-- Letters without their marks, in lower case: "makinen" finds Mäkinen. For searching only; nothing is merged by it.
create or replace function searchable(words text) returns text language sql immutable parallel safe as
  $$ select lower(translate(words, 'ÅÄÖÉÈÜÕŠŽÆØåäöéèüõšžæø', 'AAOEEUOSZAOaaoeeuoszao')) $$;
