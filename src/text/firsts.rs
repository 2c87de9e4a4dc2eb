//! What comes first of its name.

use std::collections::BTreeMap;

use smallvec::SmallVec;

/// So many are looked through, which takes less than making a map; more of them are looked up.
const FEW: usize = 8;

/// Things by name, each the first of its name.
#[derive(Debug)]
pub struct Firsts<N, T> {
    few: SmallVec<[(N, T); FEW]>,
    more: BTreeMap<N, T>,
}

impl<N, T> Default for Firsts<N, T> {
    fn default() -> Firsts<N, T> {
        Firsts { few: SmallVec::new(), more: BTreeMap::new() }
    }
}

impl<N: Ord, T> Firsts<N, T> {
    /// How many there are.
    pub fn count(&self) -> usize {
        self.few.len() + self.more.len()
    }

    /// The first of a name. If there is none, `thing` becomes it.
    pub fn put(&mut self, name: N, thing: T) -> Option<&T> {
        let known = self.few.iter().position(|(other, _)| *other == name);
        if let Some(index) = known {
            return Some(&self.few[index].1);
        }
        if self.few.len() < FEW {
            self.few.push((name, thing));
            return None;
        }
        if self.more.contains_key(&name) {
            return self.more.get(&name);
        }
        self.more.insert(name, thing);
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    proptest::proptest! {
        #[test]
        fn the_first_of_a_name_stays(names in proptest::collection::vec(0..20, 0..60)) {
            let mut firsts = Firsts::default();
            for (index, name) in names.iter().enumerate() {
                let first = names.iter().position(|other| other == name).filter(|first| *first < index);
                proptest::prop_assert_eq!(firsts.put(name, index).copied(), first);
                let distinct: std::collections::BTreeSet<_> = names[..=index].iter().collect();
                proptest::prop_assert_eq!(firsts.count(), distinct.len());
            }
        }
    }
}
